"""A PostgreSQL cluster of one's own: in a temporary folder, on a socket, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = "PostgreSQL's server is not here, and these tests want a real one: sh scripts/install_postgresql.sh (as root)"


class NoServerError(Exception):
    """No server can be started here; the sentence says why."""


@contextmanager
def private_cluster() -> Iterator[str]:
    """Start a cluster and yield its address for DATABASE_URL. Raises NoServerError where that cannot be."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="zhagen-pg-"))
    try:
        as_other = _as_other(folder)
        data, log = folder / "data", folder / "log"
        options = f"-k {folder} -h '' -c fsync=off -c full_page_writes=off"
        _run(
            [
                *as_other,
                programs / "initdb",
                "-D",
                data,
                "-U",
                "zhagen",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
            ]
        )
        _run([*as_other, programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start"])
        try:
            yield f"postgresql://zhagen@/postgres?host={folder}"
        finally:
            _run([*as_other, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    named = shutil.which("initdb")
    found = [Path(named).parent] if named else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        raise NoServerError(MISSING)
    return found[-1]


def _as_other(folder: Path) -> list[str]:
    """PostgreSQL will not run as root: the user of Debian's package does it, and gets the folder."""
    if os.getuid() != 0:
        return []
    try:
        other = pwd.getpwnam("postgres")
    except KeyError:
        raise NoServerError(
            "PostgreSQL will not run as root, and there is no user postgres to run it"
        ) from None
    os.chown(folder, other.pw_uid, other.pw_gid)
    folder.chmod(0o755)
    return ["runuser", "-u", "postgres", "--"]


def _run(command: list[str | Path]) -> None:
    # The server outlives pg_ctl and would keep a pipe open: what is said goes to a file.
    with tempfile.TemporaryFile("w+") as said:
        done = subprocess.run(
            [str(part) for part in command],
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
            cwd="/",
            check=False,
        )
        said.seek(0)
        if done.returncode:
            raise NoServerError(f"{command[-1]}: {said.read().strip()}")
