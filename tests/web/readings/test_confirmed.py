"""What was confirmed is there, however often a board is read, and after the process was killed."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT

# A reading between two writes, then the end without a goodbye.
WRITES_READS_DIES = """
import os
from zhagen.web.installation import bring_up_to_date, open_installation
open_installation(None)
bring_up_to_date()
import datetime as dt
from zhagen.web.agency import service as agency
from zhagen.web.records import service as records
from zhagen.web.readings import service as readings
first = agency.FirstRun("first", "First", "a-long-enough-password", "A", "S", "C", dt.date(2026, 1, 1))
account, engagement = agency.found_installation(first)
scope = agency.scope_of(account)
for place in range(4):
    records.record(scope, "buildings", engagement.pk, {"households": place})
    readings.take_reading(scope, engagement.pk, dt.date(2026, 3, 1))
print("confirmed", flush=True)
os._exit(9)
"""


def test_readings_between_writes_lose_none_of_them(tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "ZHAGEN_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "zhagen.web.settings",
    }
    surroundings.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", WRITES_READS_DIES],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == ("confirmed", 9), done.stderr
    database = sqlite3.connect(tmp_path / "zhagen.sqlite3")
    assert database.execute("SELECT households FROM records_building ORDER BY 1").fetchall() == [
        (0,),
        (1,),
        (2,),
        (3,),
    ]
    database.close()
