"""When something last happened to each row of a list, as a column of the same query."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import Max, OuterRef, Q, Subquery


def newest_day(model: Any, to: str, engagement: UUID, day: dt.date, **more: Any) -> Any:
    """The newest day, up to `day`, of the engagement's live records of `model` whose `to` is the row; else None.

    `more`: what must be so of them besides. The caller has asked whether such records are this person's to see.
    """
    # The conditions stand in the maximum and not in the WHERE: there, SQLite's planner takes the index of the
    # engagement's days instead of the row's own and reads all records once for every row of the list.
    counted = Q(engagement=engagement, day__lte=day, deleted_at__isnull=True, **more)
    records = model.objects.unscoped().order_by().filter(**{to: OuterRef("pk")}).values(to)
    return Subquery(records.annotate(newest=Max("day", filter=counted)).values("newest"))
