"""The process killed in the middle of writes: nothing half-done, nothing lost that was confirmed."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.house.tree import ROOT

ROLL = 12
# Activities with their roll, one after another and as fast as it can, each told once it is confirmed.
FOUNDS = """
import datetime as dt, os
from zhagen.web.installation import bring_up_to_date, open_installation
open_installation(None)
bring_up_to_date()
from zhagen.web.agency import service as agency
first = agency.FirstRun("first", "First", "a-long-enough-password", "A", "S", "C", dt.date(2026, 1, 1))
agency.found_installation(first)
"""
WRITES = f"""
import datetime as dt
from zhagen.web.installation import open_installation
open_installation(None)
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account
from zhagen.web.records import service as records
scope = agency.scope_of(Account.objects.get())
(place,) = scope.engagements
people = [records.record(scope, "residents", place, {{"alias": str(n)}}).pk for n in range({ROLL})]
roll = [records.Came(one, 1) for one in people]
print("ready", flush=True)
while True:
    made = records.record_activity(scope, place, {{"day": dt.date(2026, 2, 1), "held": True}}, roll)
    print(made.activity.pk, flush=True)
"""


def surroundings(folder: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**ours, "ZHAGEN_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "zhagen.web.settings"}


def killed_after(folder: Path, confirmed: int) -> list[str]:
    """The ids that were told until the process was killed, in the middle of the next."""
    command = [sys.executable, "-c", WRITES]
    environment = surroundings(folder)
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout
        assert writing.stderr
        told = []
        for line in writing.stdout:
            told.append(line.strip())
            if len(told) > confirmed:
                writing.kill()
        assert len(told) > confirmed, writing.stderr.read()
    return told[1:]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    subprocess.run([sys.executable, "-c", FOUNDS], cwd=ROOT, env=surroundings(tmp_path), check=True)
    return tmp_path


def test_killed_again_and_again(folder: Path) -> None:
    told = [one for confirmed in (1, 4, 9) for one in killed_after(folder, confirmed)]
    assert len(told) >= 14
    with closing(sqlite3.connect(folder / "zhagen.sqlite3")) as database:

        def ask(statement: str) -> list[tuple[object, ...]]:
            return database.execute(statement).fetchall()

        assert ask("PRAGMA integrity_check") == [("ok",)]
        there = {str(key).replace("-", "") for (key,) in ask("SELECT id FROM records_activity")}
        assert {one.replace("-", "") for one in told} <= there
        rolls = ask(
            "SELECT (SELECT COUNT(*) FROM records_attendance WHERE activity = records_activity.id)"
            " FROM records_activity"
        )
        assert set(rolls) == {(ROLL,)}
        for model, table in (("activity", "activities"), ("attendance", "attendance")):
            ((rows, versions, audited),) = ask(
                f"SELECT (SELECT COUNT(*) FROM records_{model}),"
                f" (SELECT COUNT(*) FROM records_historical{model}),"
                f" (SELECT COUNT(*) FROM common_auditrow WHERE \"table\" = '{table}')"
            )
            assert rows == versions == audited, model
