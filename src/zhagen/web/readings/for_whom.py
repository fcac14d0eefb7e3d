"""A history as the one who asks may have it: what is read for them, and of which days."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from zhagen.method.disclosure.disclose import AccessLevel, disclose
from zhagen.method.disclosure.rounding import day_outside, days_outside
from zhagen.method.reading.model import Reading, Readings
from zhagen.web.readings.board_run import read_run
from zhagen.web.readings.cached_readings import packaged_playbook, readings_of


def readings_for(
    level: AccessLevel, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> Readings:
    """On these days; from OUTSIDE on the ends of months by these days, each once."""
    if level is AccessLevel.OUTSIDE:
        days, known_by = _outside(days, known_by)
    return disclose(readings_of([engagement], days, known_by), packaged_playbook(), level)


def run_for(
    level: AccessLevel, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> list[Reading]:
    """The same of what a board stands on."""
    if level is AccessLevel.OUTSIDE:
        days, known_by = _outside(days, known_by)
    playbook, run = packaged_playbook(), tuple(read_run(engagement, days, known_by))
    readings = Readings(playbook.method, playbook.version, playbook.hash, run)
    return list(disclose(readings, playbook, level).readings)


def _outside(days: Sequence[dt.date], known_by: dt.date | None) -> tuple[list[dt.date], dt.date | None]:
    today = timezone.localdate()
    return days_outside(days, today), None if known_by is None else day_outside(known_by, today)
