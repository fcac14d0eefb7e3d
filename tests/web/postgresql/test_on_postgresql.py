"""Records and readings hold on PostgreSQL as they do on SQLite: the same tests, run again on a real server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.web.postgresql.cluster import NoServerError, private_cluster

FOLDERS = ("tests/web/readings", "tests/web/records")
LISTS = ["tests/web/pages/records/test_list.py", "tests/web/pages/account/test_throttle.py"]
# Of what is tried many times over.
ENOUGH = "(not random_data or 1) and (not a_list_asks or contacts) and (not look_alike or viewer)"
TESTS = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "database", "-k", ENOUGH]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server's address."""
    try:
        with private_cluster() as url:
            yield url
    except NoServerError as reason:
        pytest.fail(str(reason), pytrace=False)


def run(command: list[str], address: str, data: Path) -> None:
    """Run on that server; what was said is shown where it failed."""
    surroundings = {**os.environ, "DATABASE_URL": address, "ZHAGEN_DATA": str(data)}
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_records_and_readings(address: str, tmp_path: Path) -> None:
    """In one process: whoever has nothing to do takes the other tests from the worker that waits for this one."""
    files = [str(path) for folder in FOLDERS for path in sorted((ROOT / folder).glob("test_*.py"))] + LISTS
    run([*TESTS, *files], address, tmp_path)


def test_an_installation_is_made_and_written_as_a_ledger(address: str, tmp_path: Path) -> None:
    made = "from zhagen.web.installation import *; open_installation(None); bring_up_to_date(); assert is_current()"
    run(["-W", "error", "-c", made], address, tmp_path / "data")
    run(["-m", "zhagen", "ledger", str(tmp_path / "ledger")], address, tmp_path / "data")
    assert [path.name for path in (tmp_path / "ledger").iterdir()] == ["engagements.csv"]


def test_records_of_before_are_refused(address: str, tmp_path: Path) -> None:
    code = """
from django.db import connection
from zhagen.web.installation import OlderRecords, bring_up_to_date, open_installation
open_installation(None)
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE fieldwork_contact (id text)")
    try:
        bring_up_to_date()
    except OlderRecords:
        cursor.execute("DROP TABLE fieldwork_contact")
    else:
        raise AssertionError("they were not refused")
"""
    run(["-W", "error", "-c", code], address, tmp_path / "data")
