"""A database that was written before the promises: it is brought up to date, whatever its rows are like."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.house.tree import ROOT
from tests.web.records.test_killed import surroundings

OLD = """
from zhagen.web.installation import open_installation
from zhagen.web.data_folder import DATABASE
(open_installation(None) / DATABASE).touch()
from django.core.management import call_command
call_command("migrate", "records", "0001", verbosity=0)
call_command("migrate", "common", "0001", verbosity=0)
"""
NEW = """
from zhagen.web.installation import bring_up_to_date, open_installation
open_installation(None)
bring_up_to_date()
from zhagen.web.database_check import broken_promises, damage
print(broken_promises(), damage(True))
"""


def run(code: str, folder: Path) -> str:
    command = [sys.executable, "-c", code]
    ran = subprocess.run(
        command, cwd=ROOT, env=surroundings(folder), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def insert(database: sqlite3.Connection, table: str, **cells: Any) -> None:
    """A row as it would have been; every column that is not named is empty."""
    for _number, name, kind, needed, default, _key in database.execute(
        f"PRAGMA table_info({table})"
    ).fetchall():
        if needed and default is None:
            cells.setdefault(name, 1 if "int" in kind.lower() else "2026-01-01" if "date" in kind else "")
    names, marks = ", ".join(f'"{name}"' for name in cells), ", ".join("?" * len(cells))
    database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(cells.values()))


def test_rows_of_before_stay_and_what_was_twice_is_once(tmp_path: Path) -> None:
    run(OLD, tmp_path)
    with closing(sqlite3.connect(tmp_path / "zhagen.sqlite3")) as database:
        insert(database, "agency_agency", id="a")
        insert(database, "agency_station", id="s", agency_id="a")
        insert(database, "agency_community", id="c", station_id="s")
        ids = [f"00000000-0000-7000-8000-00000000000{n}" for n in range(6)]
        insert(database, "agency_engagement", id=ids[0], community="c", data_version=0)
        of = {"engagement": ids[0]}
        insert(database, "records_household", id=ids[1], day="2026-03-02", until="2026-03-01", **of)
        insert(database, "records_resident", id=ids[2], **of)
        insert(database, "records_activity", id=ids[3], **of)
        for one in ids[4:]:
            insert(database, "records_attendance", id=one, activity=ids[3], resident=ids[2], **of)
        insert(database, "common_auditrow", number=1, record=ids[4], engagement=ids[0], action="record")
        database.commit()
    assert run(NEW, tmp_path) == f"['households 1 ({ids[1]})'] []\n"
    with closing(sqlite3.connect(tmp_path / "zhagen.sqlite3")) as database:
        rows = database.execute("SELECT id, version, deleted_at IS NULL FROM records_attendance ORDER BY id")
        assert rows.fetchall() == [(ids[4], 1, 1), (ids[5], 2, 0)]
        past = database.execute("SELECT id, version FROM records_historicalattendance").fetchall()
        assert past == [(ids[5], 2)]
        audited = database.execute(
            'SELECT action, "table", record FROM common_auditrow WHERE number > 1'
        ).fetchall()
        assert audited == [("delete", "attendance", ids[5])]
        assert database.execute("SELECT data_version FROM agency_engagement").fetchall() == [(1,)]
        (begun,) = database.execute("SELECT id FROM common_installation").fetchone()
    assert (tmp_path / "last-change").read_text() == f"{begun} {2:020d}\n"
    # A new database is made at once; step by step one comes to the same.
    new = tmp_path / "new"
    new.mkdir()
    assert run(NEW, new) == "[] []\n"
    assert schema_of(new) == schema_of(tmp_path)


def schema_of(folder: Path) -> dict[str, list[str]]:
    """By name of a table or index: its lines, in whatever order they were written, and which migrations are done."""
    with closing(sqlite3.connect(folder / "zhagen.sqlite3")) as database:
        made = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
        done = database.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1").fetchall()
    lines = {name: sorted(re.split(r", (?=[\"C])", sql.rstrip(")").partition("(")[2])) for name, sql in made}
    return {**lines, "django_migrations done": [name for (name,) in done]}
