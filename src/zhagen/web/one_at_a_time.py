"""Migrations, first starts and the making of a demo: one process at a time, and the next waits its turn.

On a data folder it is a lock on a file, which ends with its process; on a PostgreSQL server, that several machines may
use, an advisory lock.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

LOCK = "start.lock"
_ADVISORY = 0x7A68_6167_656E  # "zhagen": a number that nobody else on that server is likely to lock


def nobody_is_told() -> None:
    """For callers that have nobody to tell."""


@contextmanager
def turn_in_folder(folder: Path, waits: Callable[[], None] = nobody_is_told) -> Iterator[None]:
    """Hold the folder's lock; where another process has it, call `waits` and wait. Within itself it is held already.

    Where the lock file cannot be made nothing is held: what follows cannot write there either, and says why.
    OSError where the folder cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # One of this process, however the folder is named.
    lock = FileLock(folder.resolve() / LOCK, mode=0o600, is_singleton=True)
    with ExitStack() as held:
        with suppress(OSError):
            _take(lock, waits)
            held.callback(lock.release)
        yield


def _take(lock: FileLock, waits: Callable[[], None]) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waits()
        lock.acquire()


@contextmanager
def turn_on_server(waits: Callable[[], None] = nobody_is_told) -> Iterator[None]:
    """The same of the database that Django is connected to, where it is a PostgreSQL server's."""
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_ADVISORY])
        if not cursor.fetchone()[0]:
            waits()
            cursor.execute("SELECT pg_advisory_lock(%s)", [_ADVISORY])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_ADVISORY])
