"""zhagen doctor: each thing that can be wrong, in a sentence, and the status."""

import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.test_start import free_port, surroundings, zhagen

MAKES = """
import sys
from pathlib import Path
from zhagen.web.installation import bring_up_to_date, open_installation
open_installation(Path(sys.argv[1]))
bring_up_to_date()
import datetime as dt
from zhagen.web.agency import service as agency
first = agency.FirstRun("first", "First", "a-long-enough-password", "A", "S", "C", dt.date(2026, 1, 1))
agency.found_installation(first)
"""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with its first account."""
    folder = tmp_path_factory.mktemp("sound")
    subprocess.run([sys.executable, "-c", MAKES, str(folder)], env=surroundings(), check=True)
    return folder


def copied(sound: Path, folder: Path, *statements: str) -> Path:
    with sqlite3.connect(sound / "zhagen.sqlite3") as of, sqlite3.connect(folder / "zhagen.sqlite3") as copy:
        of.backup(copy)
        for statement in statements:
            copy.execute(statement)
    of.close()
    copy.commit()
    copy.close()
    return folder


def told(folder: Path, port: int | None = None) -> tuple[int, str]:
    ran = zhagen("doctor", "--data", str(folder), "--port", str(port or free_port()), "--lang", "en")
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode, ran.stdout


def test_where_all_is_well(sound: Path) -> None:
    status, said = told(sound)
    assert (status, "✗" in said) == (0, False), said


def test_no_folder_and_no_database(tmp_path: Path) -> None:
    assert told(tmp_path / "none")[0] == 1
    assert not (tmp_path / "none").exists()
    status, said = told(tmp_path)
    assert (status, "✗ no database yet" in said, list(tmp_path.iterdir())) == (1, True, [])


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, said = told(tmp_path / "file")
    assert (status, "file is a file, not a folder" in said, "zhagen start" in said) == (1, True, False), said


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from zhagen.web import doctor

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", refuse)
    (found,) = doctor.examine(tmp_path)
    assert (found.fine, "cannot be written" in found.says.en) == (False, True)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "INSERT INTO django_migrations (app, name, applied) VALUES ('agency', '9999_later', '2030-01-01')",
            "newer version's; not known here: agency.9999_later",
        ),
        ("DELETE FROM django_migrations WHERE app = 'records'", "waits for its migrations"),
        ("UPDATE common_auditrow SET at = '2999-01-01 00:00:00'", "clock is slow"),
    ],
)
def test_what_is_wrong_in_the_database(sound: Path, tmp_path: Path, statement: str, sentence: str) -> None:
    status, said = told(copied(sound, tmp_path, statement))
    assert sentence in said
    assert status == 1


def test_no_account_yet(sound: Path, tmp_path: Path) -> None:
    emptied = ("PRAGMA foreign_keys = OFF", "DELETE FROM agency_membership", "DELETE FROM agency_account")
    status, said = told(copied(sound, tmp_path, *emptied))
    assert (status, "✗ no account yet" in said) == (1, True), said


def test_no_database_at_all(tmp_path: Path) -> None:
    (tmp_path / "zhagen.sqlite3").write_text("this is a letter and no database, however long it is" * 30)
    status, said = told(tmp_path)
    assert (status, "✗ cannot open the database" in said) == (1, True), said


def test_a_damaged_page_is_found(sound: Path, tmp_path: Path) -> None:
    database = copied(sound, tmp_path) / "zhagen.sqlite3"
    whole = database.read_bytes()
    with sqlite3.connect(database) as own:
        (page,) = own.execute("SELECT rootpage FROM sqlite_master WHERE name = 'django_session'").fetchone()
        (size,) = own.execute("PRAGMA page_size").fetchone()
    own.close()
    database.write_bytes(whole[: (page - 1) * size] + b"\xff" * size + whole[page * size :])
    status, said = told(tmp_path)
    assert (status, "✗ the database file is damaged" in said) == (1, True), said


def test_a_disk_that_is_nearly_full() -> None:
    from zhagen.web import doctor

    found = [doctor._space(free) for free in (doctor.ROOM, doctor.ROOM - 1)]
    assert [one.fine for one in found] == [True, False]


def test_a_taken_port(sound: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        status, said = told(sound, taken.getsockname()[1])
    assert (status, "is taken" in said) == (1, True)
