"""A PostgreSQL cluster of one's own: in a temporary folder, on a socket, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MISSING = "PostgreSQL's server is not here, and these tests want a real one: sh scripts/install_postgresql.sh (as root)"


class NoServerError(Exception):
    """No server can be started here; the sentence says why."""


@dataclass
class Server:
    """`address`: for DATABASE_URL. `control`: pg_ctl with its folder; `started`: what is added to start."""

    address: str
    control: list[str | Path]
    started: list[str | Path]
    running: bool = False

    def start(self) -> None:
        """And wait until it answers."""
        _run([*self.control, *self.started, "-w", "start"])
        self.running = True

    def stop(self) -> None:
        """At once, as by a power cut: whoever is connected is cut off."""
        _run([*self.control, "-m", "immediate", "-w", "stop"])
        self.running = False


@contextmanager
def private_cluster() -> Iterator[str]:
    """Start a cluster and yield its address for DATABASE_URL. Raises NoServerError where that cannot be."""
    with private_server() as server:
        yield server.address


@contextmanager
def private_server(*, lasting: bool = False) -> Iterator[Server]:
    """The same, to be stopped and started. `lasting`: what is confirmed outlives that, which takes its time."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="zhagen-pg-"))
    try:
        as_other = _as_other(folder)
        data, log = folder / "data", folder / "log"
        quick = "" if lasting else " -c fsync=off -c full_page_writes=off"
        of = ["-D", data, "-U", "zhagen", "-A", "trust", "-E", "UTF8", "--no-sync"]
        _run([*as_other, programs / "initdb", *of])
        server = Server(
            f"postgresql://zhagen@/postgres?host={folder}",
            [*as_other, programs / "pg_ctl", "-D", data],
            ["-l", log, "-o", f"-k {folder} -h ''{quick}"],
        )
        server.start()
        try:
            yield server
        finally:
            if server.running:
                server.stop()
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
