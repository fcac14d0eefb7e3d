"""Readings taken once for a version of the data, and as a person may have them."""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from uuid import UUID

from django.utils import timezone

import zhagen
from zhagen.method.disclosure.consistency import is_private_item
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.disclosure.manager import readings_manager
from zhagen.method.disclosure.rounding import day_outside, days_outside
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook, load_playbook
from zhagen.method.reading.as_json import FORMAT, from_plain, to_plain
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.read import read, readings_by
from zhagen.method.terms import State
from zhagen.web.agency import service as agency
from zhagen.web.readings.frames import take_snapshot
from zhagen.web.readings.kept import compute_once
from zhagen.web.readings.remembered import read_snapshot
from zhagen.web.readings.told_months import told_outside


def name_of(what: str, versions: Mapping[UUID, int], *asked: object) -> str:
    """`versions`: the data versions of the engagements whose records were read; `asked`: days, ids, words."""
    told = [
        zhagen.__version__,
        FORMAT,
        packaged_playbook().hash,
        what,
        sorted((str(engagement), version) for engagement, version in versions.items()),
        [str(one) for one in asked],
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def readings_of(
    engagements: Collection[UUID],
    days: Sequence[dt.date],
    known_by: dt.date | None = None,
    *,
    remarks: bool = True,
) -> Readings:
    """The readings of these engagements on these days. Whoever calls has asked whether the person may see them.

    `remarks`: whether what a ledger's check remarks on is counted; it takes as long as the reading.
    The data versions are taken before the data: what is kept may be newer than its name says, never older, and
    no later question has that name.
    """
    versions = agency.neighbours_of(engagements)
    name = _name_of(engagements, days, known_by, versions, remarks)
    return from_plain(
        compute_once(
            name, lambda: to_plain(take(engagements, days, list(versions), known_by, remarks=remarks))
        )
    )


def take(
    engagements: Collection[UUID],
    days: Sequence[dt.date],
    neighbours: Collection[UUID],
    known_by: dt.date | None = None,
    *,
    remarks: bool = True,
) -> Readings:
    """The same, from the records in any case. `neighbours`: all engagements of the same communities."""
    snapshot = take_snapshot(engagements, neighbours, known_by)
    if len(engagements) == 1:
        (one,) = engagements
        return read_snapshot(one, days, snapshot, packaged_playbook(), remarks=remarks)
    ledger = Ledger.from_frames(snapshot.frames)
    return read(ledger, days, packaged_playbook(), engagements=[str(e) for e in engagements])


@cache
def packaged_playbook() -> Playbook:
    """The playbook that comes with the method; it does not change while the process runs."""
    return load_playbook()


def _name_of(
    engagements: Collection[UUID],
    days: Sequence[dt.date],
    known_by: dt.date | None,
    versions: Mapping[UUID, int],
    remarks: bool,
) -> str:
    told = [
        zhagen.__version__,
        FORMAT,
        packaged_playbook().hash,
        remarks,
        sorted(map(str, engagements)),
        [day.isoformat() for day in days],
        known_by and known_by.isoformat(),
        sorted((str(engagement), version) for engagement, version in versions.items()),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


WHOLE = 2  # the day itself and the end of a month before it


def read_run(
    engagement: UUID,
    neighbours: Collection[UUID],
    days: Sequence[dt.date],
    known_by: dt.date | None,
    always: frozenset[str] = frozenset(),
) -> list[Reading]:
    """Oldest first. Days before the last two have only the cautions that fire on the last, to say since when.

    `always`: items that they have in any case.
    A year of whole readings costs several times the one that is shown.
    """
    snapshot, playbook = take_snapshot([engagement], neighbours, known_by), packaged_playbook()
    whole = read_snapshot(engagement, days[-WHOLE:], snapshot, playbook, remarks=False).readings
    firing = {item.id for item in whole[-1].items if item.state is State.FIRING} | always
    if not firing or len(days) <= WHOLE:
        return list(whole)
    cautions = _only(playbook, firing)
    before = read_snapshot(engagement, days[:-WHOLE], snapshot, cautions, remarks=False).readings
    return [*before, *whole]


def _only(playbook: Playbook, wanted: set[str]) -> Playbook:
    """The playbook with these items, and those on which it hangs whether they are asked."""
    gates = {
        item
        for one in playbook.items
        if one.id in wanted and one.quiet_when
        for item in one.quiet_when.reached
    }
    items = (replace(one, beside=()) for one in playbook.items if one.id in wanted | gates)
    return replace(playbook, items=tuple(items))


def readings_for(
    level: AccessLevel,
    engagement: UUID,
    days: Sequence[dt.date],
    known_by: dt.date | None,
    *,
    remarks: bool = True,
) -> Readings:
    """On these days; from OUTSIDE on the ends of months by these days, each once, whatever `known_by` says.

    What is told outside is of what had been entered by the end of its month.
    """
    playbook = packaged_playbook()
    if level is AccessLevel.OUTSIDE:
        return readings_by(playbook, _told(engagement, days))
    taken = readings_of([engagement], days, known_by, remarks=remarks)
    return replace(taken, readings=tuple(disclosed({engagement: level}, taken.readings)))


def run_for(
    level: AccessLevel,
    engagement: UUID,
    neighbours: Collection[UUID],
    days: Sequence[dt.date],
    known_by: dt.date | None,
) -> list[Reading]:
    """The same of what a board stands on. `neighbours`: all engagements of the same community."""
    if level is AccessLevel.OUTSIDE:
        return _told(engagement, days)
    # Whether a private caution fires must not be seen from what is read beside it.
    always = frozenset() if level is AccessLevel.INSIDE else _private_items()
    return list(disclosed({engagement: level}, read_run(engagement, neighbours, days, known_by, always)))


def disclosed(levels: Mapping[UUID, AccessLevel], taken: Sequence[Reading]) -> Sequence[Reading]:
    """What may be told of readings that were taken in any way, by engagement at its level; OUTSIDE is none of these."""
    managed = [one for one, level in levels.items() if level is AccessLevel.MANAGER]
    if not managed or not taken:
        return taken
    playbook, today = packaged_playbook(), timezone.localdate()
    ends = {day_outside(one.as_of, min(one.as_of, today)) for one in taken}
    told = told_outside(managed, ends, playbook).values()
    names = {str(one) for one in managed}
    theirs = readings_by(playbook, [one for one in taken if one.engagement in names])
    shown = {(one.engagement, one.as_of): one for one in readings_manager(theirs, playbook, told).readings}
    return [shown.get((one.engagement, one.as_of), one) for one in taken]


def _told(engagement: UUID, days: Sequence[dt.date]) -> list[Reading]:
    ends = days_outside(days, timezone.localdate())
    told = told_outside([engagement], ends, packaged_playbook())
    return [told[str(engagement), day] for day in ends]


@cache
def _private_items() -> frozenset[str]:
    return frozenset(item.id for item in packaged_playbook().items if is_private_item(item))
