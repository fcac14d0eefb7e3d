"""How much of a reading somebody is told: three levels, and the one way from a reading to what each may have."""

from dataclasses import replace
from enum import StrEnum

from zhagen.method.disclosure.rounding import OUTSIDE_NOTICE, readings_manager, readings_outside
from zhagen.method.playbook import Numbers, PartSpec, Playbook
from zhagen.method.reading.as_json import Plain, to_plain
from zhagen.method.reading.model import Readings


class AccessLevel(StrEnum):
    """For whom a reading is.

    INSIDE: the team and its supervisor, all as it is. MANAGER: the agency's, no small counts of disputes and
    check-ins. OUTSIDE: funders and assessors, no small count of anybody, no sentence, no record.
    """

    INSIDE = "inside"
    MANAGER = "manager"
    OUTSIDE = "outside"


def disclose(readings: Readings, playbook: Playbook, level: AccessLevel) -> Readings:
    """What may be told of readings at a level; `playbook` is the one that they were read by.

    Their days are the caller's matter: OUTSIDE there are ends of months only (`day_outside`).
    """
    match level:
        case AccessLevel.INSIDE:
            return readings
        case AccessLevel.MANAGER:
            return readings_manager(readings, playbook)
        case AccessLevel.OUTSIDE:
            return readings_outside(readings, playbook)


def disclose_playbook(playbook: Playbook, level: AccessLevel) -> Playbook:
    """The playbook as it may be shown beside such readings: OUTSIDE no name and reason of a station's changes."""
    if level is not AccessLevel.OUTSIDE or not playbook.changes:
        return playbook
    items = (
        replace(item, parts=_unsigned_parts(item.parts), beside=_unsigned_parts(item.beside))
        for item in playbook.items
    )
    return replace(playbook, items=tuple(items), rules=_unsigned(playbook.rules))


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
