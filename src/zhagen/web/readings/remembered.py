"""One engagement read from its tables of a moment; what no changed table touches is remembered from the last time."""

import datetime as dt
import threading
from collections.abc import Sequence
from uuid import UUID

from cachetools import LRUCache

from zhagen.method.ledger import Ledger
from zhagen.method.measures.remembering import Memory
from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Readings
from zhagen.method.reading.read import read
from zhagen.web.readings.frames import Snapshot

ENGAGEMENTS = 128  # whose figures a process remembers; about a megabyte each
_MEMORIES: LRUCache[UUID, Memory] = LRUCache(ENGAGEMENTS)
_LOCK = threading.Lock()


def read_snapshot(
    engagement: UUID, days: Sequence[dt.date], snapshot: Snapshot, playbook: Playbook, *, remarks: bool
) -> Readings:
    """The engagement on these days. `remarks`: whether the tables are checked as a ledger's are, and counted so.

    What forms wrote is right by itself; what a ledger's check remarks on is wanted where its figure is shown.
    """
    frames = snapshot.frames
    ledger = Ledger.from_frames(frames) if remarks else Ledger(frames, (), "records")
    with _LOCK:
        memory = _MEMORIES.setdefault(engagement, Memory())
    return read(ledger, days, playbook, engagements=[str(engagement)], known=(memory, snapshot.versions))


def forget_figures() -> None:
    """Count everything anew."""
    with _LOCK:
        _MEMORIES.clear()
