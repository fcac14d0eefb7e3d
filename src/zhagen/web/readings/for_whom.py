"""A history as the one who asks may have it: the one place where the team's and a viewer's part ways."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from zhagen.method.reading.model import Reading, Readings
from zhagen.web.readings.board_run import read_run
from zhagen.web.readings.outside import day_outside, days_outside, readings_outside
from zhagen.web.readings.taking import packaged_playbook, readings_of


def readings_for(
    figures: bool, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> Readings:
    """With `figures` as it is; without as `outside` makes it, of the ends of months by these days, each once."""
    if figures:
        return readings_of([engagement], days, known_by)
    ends, known = _outside(days, known_by)
    return readings_outside(readings_of([engagement], ends, known), packaged_playbook())


def run_for(
    figures: bool, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> list[Reading]:
    """The same of what a board stands on."""
    if figures:
        return read_run(engagement, days, known_by)
    playbook = packaged_playbook()
    run = tuple(read_run(engagement, *_outside(days, known_by)))
    shown = readings_outside(Readings(playbook.method, playbook.version, playbook.hash, run), playbook)
    return list(shown.readings)


def _outside(days: Sequence[dt.date], known_by: dt.date | None) -> tuple[list[dt.date], dt.date | None]:
    today = timezone.localdate()
    return days_outside(days, today), None if known_by is None else day_outside(known_by, today)
