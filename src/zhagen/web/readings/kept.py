"""What is computed once and kept: one asker computes, the others wait for it or get the last one there was.

Kept means: under a name that says of which records it is, so that nothing is ever out of date. All of it may be
deleted at any time, and where nothing can be written everything is computed again; no figure changes.
"""

import datetime as dt
import hashlib
import pickle
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.conf import settings
from django.core.cache import caches
from django.utils import timezone
from filelock import FileLock, Timeout

T = TypeVar("T")
WAITS = 60  # seconds for somebody who computes the same; then it is computed here too
LOOKS = 0.02  # seconds between two looks whether they are done
# Of each process: so that saving, lists and forms go on while boards are read.
_AT_ONCE = threading.BoundedSemaphore(2)
_READING = threading.local()


@dataclass(frozen=True, slots=True)
class Newest(Generic[T]):
    """What there is to show. `made_at`: when, if the records were others then and somebody is computing it anew."""

    value: T
    made_at: dt.datetime | None = None


def compute_once(name: str, compute: Callable[[], T]) -> T:
    """What is kept under the name. Where nothing is, the first who asks computes it, and others wait for that."""
    kept: T | None = _get(name)
    if kept is not None:
        return kept
    with _one_of_few(wait=True), _alone(name, WAITS):
        return _kept_or_made(name, compute)


def newest_or_last(name: str, of: str, compute: Callable[[], T]) -> Newest[T]:
    """The same, but nobody waits who can be given the last one of the same kind (`of`, for the same readers)."""
    kept: T | None = _get(name)
    if kept is not None:
        return Newest(kept)
    last: tuple[str, dt.datetime] | None = _get(_key_of_last(of))
    try:
        with _one_of_few(wait=last is None), _alone(name, 0 if last else WAITS):
            made = _kept_or_made(name, compute)
    except Timeout:
        if last is not None and (found := _get(last[0])) is not None:
            return Newest(found, last[1])
        return Newest(compute_once(name, compute))  # it is gone meanwhile
    _put(_key_of_last(of), (name, timezone.now()))
    return Newest(made)


def is_at_hand(name: str, of: str) -> bool:
    """Whether `newest_or_last` has something to give without computing it."""
    last: tuple[str, dt.datetime] | None = _get(_key_of_last(of))
    return _get(name) is not None or (last is not None and _get(last[0]) is not None)


def _kept_or_made(name: str, compute: Callable[[], T]) -> T:
    """Looked for once more: somebody may have computed it while this one waited."""
    kept: T | None = _get(name)
    if kept is None:
        kept = compute()
        _put(name, kept)
    return kept


def _key_of_last(of: str) -> str:
    return hashlib.sha256(f"last {of}".encode()).hexdigest()


@contextmanager
def _alone(name: str, seconds: float) -> Iterator[None]:
    """While nobody else computes that name, in this process or another. Timeout where somebody does for 0 seconds.

    Who waited longer than WAITS goes on, and so does everybody where no lock can be written.
    """
    folder: Path = settings.DATA_FOLDER / "cache"
    lock = FileLock(folder / f"{name}.lock")
    held = False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(timeout=seconds, poll_interval=LOOKS)
        held = True
    except Timeout:
        if seconds == 0:
            raise
    except OSError:
        pass
    try:
        yield
    finally:
        if held:
            with suppress(OSError):
                # Before it is let go: whoever waits for it finds the value there and needs no lock.
                Path(lock.lock_file).unlink(missing_ok=True)
            lock.release()


@contextmanager
def _one_of_few(*, wait: bool) -> Iterator[None]:
    """While few others of this process read; what a reading itself asks for counts with it.

    Always before a lock: who holds one never waits here for somebody who waits for it.
    """
    if getattr(_READING, "now", False):
        yield
        return
    if not _AT_ONCE.acquire(blocking=wait):
        raise Timeout("the readings of this process")
    _READING.now = True
    try:
        yield
    finally:
        _READING.now = False
        _AT_ONCE.release()


def _get(name: str) -> Any:
    try:
        return caches["readings"].get(name)
    except (OSError, EOFError, zlib.error, pickle.UnpicklingError):
        return None  # it cannot be read, or was cut off while it was written


def _put(name: str, value: object) -> None:
    with suppress(OSError):  # a full disk: it is computed again
        caches["readings"].set(name, value)
