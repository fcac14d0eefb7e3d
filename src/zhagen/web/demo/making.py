"""Whose a data folder is: a demo's, made by which version, or a real installation's. Knows no record."""

import datetime as dt
import json
import shutil
from pathlib import Path

import zhagen
from zhagen.web.data_folder import DATABASE, DEMO_NOTE, MARK, is_demo

EDITION = 4  # raised when the demo itself changes within a version


class NotADemo(Exception):  # noqa: N818  says what happened, as BadLedger does
    """The folder holds an installation that is no demo: nobody's records are cleared away for one."""


def clear_old_demo(folder: Path) -> bool:
    """Whether the demo is yet to be made; what an older version, or a process that was killed, left is removed.

    The folder says from now on that it is a demo's. Raises NotADemo, and OSError as the disk does.
    """
    note = folder / DEMO_NOTE
    if not is_demo(folder):
        if (folder / DATABASE).exists():
            raise NotADemo(str(folder))
    elif _told(note) == _made_by() and (folder / DATABASE).exists():
        return False
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    note.write_text(json.dumps({"made_by": None}), encoding="utf-8")
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", MARK):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    return True


def note_demo_made(folder: Path, day: dt.date) -> None:
    """Everything is written: from now on this demo is opened and not made again."""
    told = {"made_by": _made_by(), "last_day": day.isoformat()}
    (folder / DEMO_NOTE).write_text(json.dumps(told), encoding="utf-8")


def _made_by() -> str:
    return f"{zhagen.__version__}/{EDITION}"


def _told(note: Path) -> object:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
    except ValueError:
        return None
    return told.get("made_by") if isinstance(told, dict) else None
