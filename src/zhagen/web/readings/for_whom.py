"""A history as the one who asks may have it: the one place where the team's and a viewer's part ways."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from zhagen.method.reading.model import Readings
from zhagen.web.readings.outside import day_outside, days_outside, readings_outside
from zhagen.web.readings.taking import packaged_playbook, readings_of


def readings_for(
    figures: bool, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None
) -> Readings:
    """With `figures` as it is; without as `outside` makes it, of the ends of months by these days, each once."""
    if figures:
        return readings_of([engagement], days, known_by)
    today = timezone.localdate()
    known = None if known_by is None else day_outside(known_by, today)
    taken = readings_of([engagement], days_outside(days, today), known)
    return readings_outside(taken, packaged_playbook())
