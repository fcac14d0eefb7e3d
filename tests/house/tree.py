"""What stands in the repository, as git sees it."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def list_tracked() -> tuple[Path, ...]:
    """Files that are committed or would be, relative to the root, and that still exist."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "-C",
        str(ROOT),
        "ls-files",
        "-z",
        "-c",
        "-o",
        "--exclude-standard",
    ]
    names = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8").split("\0")
    return tuple(sorted({Path(name) for name in names if name and (ROOT / name).is_file()}))


def read_text(path: Path) -> str:
    """The text of a tracked file; empty where it is no text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def list_code() -> tuple[Path, ...]:
    """Every tracked Python file."""
    return tuple(path for path in list_tracked() if path.suffix == ".py")
