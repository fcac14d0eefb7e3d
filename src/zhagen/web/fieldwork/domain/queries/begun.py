"""What was begun and not written to its end."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Activity, Attendance
from zhagen.web.store.record_queries import list_records

DAYS = 60  # what nobody has taken up again by then is no work of today


def find_begun(by: Scope, engagement: UUID, day: dt.date) -> Any:
    """Activities of the last 60 days of which nobody said whether they were held, or planned ones without a roll.

    The newest first; one query, to be cut by the caller.
    """
    roll = Attendance.objects.within(by).filter(activity=OuterRef("pk"))
    recent = list_records(Activity, by, engagement).filter(day__lte=day, day__gt=day - dt.timedelta(DAYS))
    open_still = Q(held__isnull=True) | (Q(held=True, planned__isnull=False) & ~Exists(roll))
    return recent.filter(open_still)
