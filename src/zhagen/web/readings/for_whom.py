"""A history as the one who asks may have it: the one place where the team's, a manager's and a viewer's part ways."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from zhagen.method.reading.model import Reading, Readings
from zhagen.web.readings.board_run import read_run
from zhagen.web.readings.outside import day_outside, days_outside, readings_discreet, readings_outside
from zhagen.web.readings.sight import Sight
from zhagen.web.readings.taking import packaged_playbook, readings_of


def readings_for(
    sight: Sight, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> Readings:
    """On these days; from OUTSIDE on the ends of months by these days, each once."""
    if sight is Sight.OUTSIDE:
        days, known_by = _outside(days, known_by)
    return seen_by(sight, readings_of([engagement], days, known_by))


def run_for(
    sight: Sight, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> list[Reading]:
    """The same of what a board stands on."""
    if sight is Sight.OUTSIDE:
        days, known_by = _outside(days, known_by)
    playbook, run = packaged_playbook(), tuple(read_run(engagement, days, known_by))
    return list(seen_by(sight, Readings(playbook.method, playbook.version, playbook.hash, run)).readings)


def seen_by(sight: Sight, readings: Readings) -> Readings:
    """Readings as they are seen so. Their days are the caller's matter."""
    if sight is Sight.OUTSIDE:
        return readings_outside(readings, packaged_playbook())
    return readings if sight is Sight.WHOLE else readings_discreet(readings, packaged_playbook())


def _outside(days: Sequence[dt.date], known_by: dt.date | None) -> tuple[list[dt.date], dt.date | None]:
    today = timezone.localdate()
    return days_outside(days, today), None if known_by is None else day_outside(known_by, today)
