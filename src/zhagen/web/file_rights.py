"""Who else on the machine may read what a data folder holds: nobody."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from zhagen.web.data_folder import DATABASE, DEMO_NOTE, KEY, MARK, OWN_KEY

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", KEY, MARK, DEMO_NOTE, OWN_KEY)


def open_to_others(folder: Path) -> list[Path]:
    """The folder, its cache and its own files that somebody else could read or write; none on Windows."""
    if os.name == "nt":
        return []
    return [path for path in _own(folder) if path.stat().st_mode & _OTHERS]


def close_to_others(folder: Path) -> list[Path]:
    """Take those rights away; returns what was changed. OSError where it is somebody else's file."""
    changed = open_to_others(folder)
    for path in changed:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)
    return changed


def _own(folder: Path) -> Iterator[Path]:
    for path in (folder, folder / "cache", *(folder / name for name in _FILES)):
        if path.exists() and not path.is_symlink():
            yield path
