"""A reading taken from the database, and kept for as long as the data is what it was."""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from uuid import UUID

from django.core.cache import caches

import zhagen
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook, load_playbook
from zhagen.method.reading.as_json import from_plain, to_plain
from zhagen.method.reading.model import Readings
from zhagen.method.reading.read import read
from zhagen.web.agency import service as agency
from zhagen.web.readings.frames import gather_frames


def readings_of(
    engagements: Collection[UUID], days: Sequence[dt.date], known_by: dt.date | None = None
) -> Readings:
    """The readings of these engagements on these days. Whoever calls has asked whether the person may see them.

    The data versions are taken before the data: what is kept may be newer than its name says, never older, and
    no later question has that name.
    """
    versions = agency.neighbours_of(engagements)
    name = _name_of(engagements, days, known_by, versions)
    kept = caches["readings"].get(name)
    if kept is not None:
        return from_plain(kept)
    taken = take(engagements, days, list(versions), known_by)
    caches["readings"].set(name, to_plain(taken))
    return taken


def take(
    engagements: Collection[UUID],
    days: Sequence[dt.date],
    neighbours: Collection[UUID],
    known_by: dt.date | None = None,
) -> Readings:
    """The same, from the records in any case. `neighbours`: all engagements of the same communities."""
    frames = gather_frames(engagements, neighbours, known_by)
    return read(
        Ledger.from_frames(frames), days, packaged_playbook(), engagements=[str(e) for e in engagements]
    )


@cache
def packaged_playbook() -> Playbook:
    """The playbook that comes with the method; it does not change while the process runs."""
    return load_playbook()


def _name_of(
    engagements: Collection[UUID],
    days: Sequence[dt.date],
    known_by: dt.date | None,
    versions: Mapping[UUID, int],
) -> str:
    told = [
        zhagen.__version__,
        packaged_playbook().hash,
        sorted(map(str, engagements)),
        [day.isoformat() for day in days],
        known_by and known_by.isoformat(),
        sorted((str(engagement), version) for engagement, version in versions.items()),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
