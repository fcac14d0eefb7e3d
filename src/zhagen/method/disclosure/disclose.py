"""How much of a reading somebody is told: three levels, and the one way from a reading to what each may have."""

from enum import StrEnum

from zhagen.method.disclosure.rounding import OUTSIDE_NOTICE, readings_manager, readings_outside
from zhagen.method.playbook import Playbook
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


def to_plain_for(readings: Readings, level: AccessLevel) -> Plain:
    """Readings that were disclosed at a level as plain data for JSON; what is for outside says so in `outside`."""
    plain = to_plain(readings)
    if level is not AccessLevel.OUTSIDE:
        return plain
    return {**plain, "outside": {"zh": OUTSIDE_NOTICE.zh, "en": OUTSIDE_NOTICE.en}}
