"""What somebody can be invited to."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Activity
from zhagen.web.store.base import today
from zhagen.web.store.record_queries import list_records


def find_coming(by: Scope, engagement: UUID, number: int = 20) -> list[Any]:
    """Activities of today and later that were not called off, the next one first."""
    rows = list_records(Activity, by, engagement).filter(
        Q(held__isnull=True) | Q(held=True), day__gte=today()
    )
    return list(rows.order_by("day", "pk")[:number])
