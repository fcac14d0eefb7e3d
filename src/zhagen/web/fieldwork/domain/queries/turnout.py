"""How many people came, and how often: heads beside attendances, counted when asked for."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Attendance


@dataclass(frozen=True, slots=True)
class Turnout:
    """`attendances`: each person at each activity; `heads`: each person once, however often they came."""

    heads: int
    attendances: int


def count_turnout(by: Scope, activities: Any) -> Turnout:
    """Of all the activities of a query together. One query."""
    came = Attendance.objects.within(by).filter(activity__in=activities.order_by().values("pk"))
    return Turnout(**came.aggregate(heads=Count("resident", distinct=True), attendances=Count("pk")))


def with_turnout(by: Scope, activities: Any) -> Any:
    """The query, each activity with `heads` and `helped`: how many came, how many of them did something."""
    came = Attendance.objects.within(by).filter(activity=OuterRef("pk")).order_by()
    return activities.annotate(heads=_number(came), helped=_number(came.filter(part__gte=1)))


def _number(came: Any) -> Any:
    counted = came.values("activity").annotate(number=Count("resident", distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)
