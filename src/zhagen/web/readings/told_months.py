"""Ends of months as they are told outside, kept for good: what is told once is not told otherwise later.

A month is read from what had been entered by its last day, so that no later entry shows in it. That would be enough,
were it not that records are also changed and deleted; so the first answer is kept, and it is every later one.
"""

import datetime as dt
import json
import logging
import zlib
from collections.abc import Collection
from uuid import UUID

from django.db import DatabaseError, transaction

from zhagen.method.disclosure.months import Month, read_months
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.reading.as_json import from_plain, to_plain
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import readings_by
from zhagen.web.agency import service as agency
from zhagen.web.readings.frames import gather_frames
from zhagen.web.readings.models import ToldMonth

_log = logging.getLogger(__name__)


def told_outside(
    engagements: Collection[UUID], days: Collection[dt.date], playbook: Playbook
) -> dict[Month, Reading]:
    """By engagement and day, of these ends of months, which are over. Whoever calls has asked who may open the boards.

    One query where all were told before.
    """
    asked = {(str(one), day) for one in engagements for day in days}
    kept = _kept(engagements, playbook, day__in=list(days))
    if lacking := {one for one, _day in asked - kept.keys()}:
        kept = _take([one for one in engagements if str(one) in lacking], days, playbook) | kept
    return {month: kept[month] for month in asked}


def _take(
    engagements: Collection[UUID], days: Collection[dt.date], playbook: Playbook
) -> dict[Month, Reading]:
    """With every month before them since each work began, for what is told of a month depends on those."""
    kept = _kept(engagements, playbook, day__lte=max(days))
    frames = gather_frames(engagements, list(agency.neighbours_of(engagements)))
    told = read_months(
        Ledger.from_frames(frames), days, playbook, engagements=[str(one) for one in engagements], kept=kept
    )
    made = [
        ToldMonth(engagement=one, day=day, playbook=playbook.hash, reading=_packed(reading, playbook))
        for (one, day), reading in told.items()
        if (one, day) not in kept
    ]
    try:
        with transaction.atomic():
            ToldMonth.objects.unscoped().bulk_create(made, ignore_conflicts=True)
    except DatabaseError:  # a full disk: the page is shown all the same, and the next one tries again
        _log.exception("a month that was told could not be kept")
        return told
    return told | _kept(engagements, playbook, day__in=list(days))  # somebody else may have been told first


def _kept(engagements: Collection[UUID], playbook: Playbook, **days: object) -> dict[Month, Reading]:
    rows = ToldMonth.objects.unscoped().filter(
        engagement__in=list(engagements), playbook=playbook.hash, **days
    )
    found = rows.order_by("engagement", "day").values_list("engagement", "day", "reading")
    return {(str(one), day): _unpacked(reading) for one, day, reading in found}


def _packed(reading: Reading, playbook: Playbook) -> bytes:
    plain = to_plain(readings_by(playbook, [reading]))
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode())


def _unpacked(packed: bytes | memoryview) -> Reading:
    (reading,) = from_plain(json.loads(zlib.decompress(packed))).readings
    return reading
