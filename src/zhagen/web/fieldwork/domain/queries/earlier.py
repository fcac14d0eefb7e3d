"""Who had come to something before."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Attendance
from zhagen.web.store.record_queries import list_records


def find_earlier(by: Scope, activity: Any) -> set[UUID]:
    """Of those on an activity's roll, the residents who came to one of this engagement earlier. One query."""
    came = list_records(Attendance, by, activity.engagement_id)
    here = came.filter(activity=activity.pk).order_by().values("resident")
    sooner = Q(day__lt=activity.day) | Q(day=activity.day, activity__lt=activity.pk)
    return set(came.filter(sooner, resident__in=here).order_by().values_list("resident", flat=True))
