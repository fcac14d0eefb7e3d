"""zhagen doctor: each thing that can be wrong, in a sentence, and the status."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.web.test_start import free_port, surroundings, zhagen
from zhagen.web.common.ids import make_id

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


def told(folder: Path, port: int | None = None, *further: str) -> tuple[int, str]:
    words = ("--data", str(folder), "--port", str(port or free_port()), "--lang", "en", *further)
    ran = zhagen("doctor", *words)
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode, ran.stdout


def test_where_all_is_well(sound: Path) -> None:
    status, said = told(sound, None, "--full")
    assert (status, "✗" in said) == (0, False), said
    assert "whatever a record points to is there" in said


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


def whole_copy(sound: Path, folder: Path) -> Path:
    """With the mark beside the database, as a backup has it."""
    copied(sound, folder)
    for name in ("secret-key", "last-change"):
        shutil.copy2(sound / name, folder)
    (folder / "zhagen.sqlite3").chmod(0o600)
    return folder


def emptied(folder: Path) -> None:
    (folder / "zhagen.sqlite3").write_bytes(b"")


def away(folder: Path) -> None:
    (folder / "zhagen.sqlite3").unlink()


def older(folder: Path) -> None:
    mark = (folder / "last-change").read_text().split()
    (folder / "last-change").write_text(f"{mark[0]} {int(mark[1]) + 1:020d}\n")


def another(folder: Path) -> None:
    mark = (folder / "last-change").read_text().split()
    (folder / "last-change").write_text(f"{make_id()} {mark[1]}\n")


LOST = [
    (emptied, "its database is gone or empty"),
    (away, "its database is gone or empty"),
    (older, "the database is older than its folder"),
    (another, "this is another workplace's database"),
]


@pytest.mark.parametrize(("loses", "sentence"), LOST)
def test_a_database_that_lost_something_is_no_new_installation(
    sound: Path, tmp_path: Path, loses: Callable[[Path], None], sentence: str
) -> None:
    loses(whole_copy(sound, tmp_path))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    status, said = told(tmp_path)
    assert (status, sentence in said) == (1, True), said
    started = zhagen(
        "start", "--no-open", "--data", str(tmp_path), "--port", str(free_port()), "--lang", "en"
    )
    assert (started.returncode, sentence in started.stderr) == (2, True), started.stderr
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert {name: after[name] for name in before} == before
    assert not {name for name in after if name.startswith("zhagen.sqlite3")} - {*before, *SIDE_FILES}


SIDE_FILES = ("zhagen.sqlite3-shm", "zhagen.sqlite3-wal")


def test_a_copy_without_what_belongs_to_it_is_told(sound: Path, tmp_path: Path) -> None:
    (whole_copy(sound, tmp_path) / "last-change").unlink()
    status, said = told(tmp_path)
    assert (status, "✗ last-change, which stands beside the database, is missing" in said) == (1, True), said


def test_what_others_could_read_is_told(sound: Path, tmp_path: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps rights elsewhere
    (whole_copy(sound, tmp_path) / "secret-key").chmod(0o644)
    status, said = told(tmp_path)
    assert (status, "✗ others on this machine can read these: secret-key" in said) == (1, True), said


def test_what_points_nowhere_is_told_where_everything_is_asked(sound: Path, tmp_path: Path) -> None:
    whole_copy(sound, tmp_path)
    with sqlite3.connect(tmp_path / "zhagen.sqlite3") as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("UPDATE agency_station SET agency_id = ?", [str(make_id())])
    database.close()
    assert told(tmp_path)[0] == 0
    status, said = told(tmp_path, None, "--full")
    assert (status, "agency_station.agency_id: 1" in said) == (1, True), said
