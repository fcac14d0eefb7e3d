"""How much of a reading somebody is told: three levels, and the one way from a reading to what each may have."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from zhagen.method.disclosure.manager import readings_manager
from zhagen.method.disclosure.months import picked, read_months
from zhagen.method.disclosure.rounding import OUTSIDE_NOTICE, day_outside
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Numbers, PartSpec, Playbook
from zhagen.method.playbook.spec import Edition
from zhagen.method.reading.as_json import Plain, to_plain
from zhagen.method.reading.gather import Watches
from zhagen.method.reading.model import Readings
from zhagen.method.reading.read import read, readings_by


class AccessLevel(StrEnum):
    """For whom a reading is.

    INSIDE: the team and its supervisor, all as it is. MANAGER: the agency's, of disputes and check-ins what is told
    outside. OUTSIDE: funders and assessors, ends of months, no small count of anybody, no sentence, no record.
    """

    INSIDE = "inside"
    MANAGER = "manager"
    OUTSIDE = "outside"


def read_for(
    level: AccessLevel,
    ledger: Ledger,
    days: Sequence[date],
    playbook: Playbook,
    *,
    engagements: Collection[str] | None = None,
    engine: str = "numpy",
    watch: Watches | None = None,
) -> Readings:
    """`read` for somebody of that level: what they may be told of these days.

    OUTSIDE the days are ends of months that are over, which is the caller's matter (`day_outside`), each from what had
    been entered by then.
    """
    if level is AccessLevel.OUTSIDE:
        told = read_months(ledger, days, playbook, engagements=engagements, engine=engine, watch=watch)
        return readings_by(playbook, picked(told, days))
    readings = read(ledger, days, playbook, engagements=engagements, engine=engine, watch=watch)
    if level is AccessLevel.INSIDE:
        return readings
    ends = {day_outside(day, day) for day in days}
    told = read_months(ledger, ends, playbook, engagements=engagements, engine=engine)
    return readings_manager(readings, playbook, told.values())


def disclose_playbook(playbook: Playbook, level: AccessLevel) -> Playbook:
    """The playbook as it may be shown beside such readings: OUTSIDE no name and reason of a station's changes."""
    if level is not AccessLevel.OUTSIDE or not playbook.changes:
        return playbook
    items = (
        replace(item, parts=_unsigned_parts(item.parts), beside=_unsigned_parts(item.beside))
        for item in playbook.items
    )
    editions = tuple(Edition(e.since, disclose_playbook(e.playbook, level)) for e in playbook.editions)
    return replace(playbook, items=tuple(items), rules=_unsigned(playbook.rules), editions=editions)


def to_plain_for(readings: Readings, level: AccessLevel) -> Plain:
    """Readings that were disclosed at a level as plain data for JSON; what is for outside says so in `outside`."""
    plain = to_plain(readings)
    if level is not AccessLevel.OUTSIDE:
        return plain
    return {**plain, "outside": {"zh": OUTSIDE_NOTICE.zh, "en": OUTSIDE_NOTICE.en}}


def _unsigned_parts(parts: tuple[PartSpec, ...]) -> tuple[PartSpec, ...]:
    return tuple(replace(part, numbers=_unsigned(part.numbers)) for part in parts)


def _unsigned(numbers: Numbers) -> Numbers:
    return Numbers({name: replace(numbers.number(name), change=None) for name in numbers})
