"""Records of before the three apps of records became one: refused in words by every command, and left as they are."""

import sqlite3
from pathlib import Path

import pytest

from tests.web.test_start import free_port, zhagen
from zhagen.web.data_folder import DEMO_NOTE

# One table of each app that held records then, and what Django noted of them.
BEFORE = """
CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text, applied text);
INSERT INTO django_migrations (app, name, applied) VALUES
    ('agency', '0001_initial', '2026-01-01'), ('community', '0001_initial', '2026-01-01'),
    ('fieldwork', '0001_initial', '2026-01-01'), ('practice', '0001_initial', '2026-01-01');
CREATE TABLE community_household (id text PRIMARY KEY, door text);
INSERT INTO community_household VALUES ('h1', '301');
CREATE TABLE fieldwork_contact (id text PRIMARY KEY);
CREATE TABLE practice_review (id text PRIMARY KEY);
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that such a version left."""
    made = tmp_path / "data"
    made.mkdir()
    database = sqlite3.connect(made / "zhagen.sqlite3")
    database.executescript(BEFORE)
    database.close()
    return made


def list_tables(folder: Path) -> list[str]:
    database = sqlite3.connect(folder / "zhagen.sqlite3")
    found = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    database.close()
    return sorted(found)


def run_command(command: str, folder: Path, lang: str) -> tuple[int, str]:
    """Run start, doctor or ledger there; returns the status and all that was said."""
    words = {
        "start": ["start", "--no-open", "--port", str(free_port())],
        "doctor": ["doctor", "--port", str(free_port())],
        "ledger": ["ledger", str(folder.parent / "ledger")],
    }
    told = zhagen(*words[command], "--data", str(folder), "--lang", lang)
    assert "Traceback" not in told.stderr, told.stderr
    return told.returncode, told.stdout + told.stderr


SAYS = {
    "en": ("written by an older version", "zhagen read FOLDER", "cannot be taken into a new workplace yet"),
    "zh": ("旧版本写的", "zhagen read 文件夹", "现在还不能把台账收进新的工作台"),
}


@pytest.mark.parametrize(
    ("command", "lang", "status"),
    [("start", "zh", 2), ("start", "en", 2), ("doctor", "en", 1), ("ledger", "en", 2)],
)
def test_each_command_says_how_records_come_across(
    command: str, lang: str, status: int, folder: Path
) -> None:
    there = list_tables(folder)
    done, said = run_command(command, folder, lang)
    assert (done, [words for words in SAYS[lang] if words not in said]) == (status, []), said
    assert list_tables(folder) == there
    assert not (folder.parent / "ledger").exists()


def test_an_older_demo_is_to_be_made_anew(folder: Path) -> None:
    (folder / DEMO_NOTE).write_text('{"made_by": "0.1.0/2"}')
    status, said = run_command("doctor", folder, "en")
    assert (status, "zhagen start --demo" in said, "zhagen ledger" in said) == (1, True, False), said
