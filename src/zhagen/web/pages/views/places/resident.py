"""A resident and everything that names them. That it was opened is written down."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.places.ago import say_ago
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.views.places.subject import draw_subject
from zhagen.web.practice import service as practice
from zhagen.web.store.base import today


@require_safe
def show_resident(request: Any, engagement: UUID, record: UUID) -> Any:
    """No count of merit, no label: what was recorded, and nothing concluded from it."""
    place = open_place(request, engagement, "residents")
    row, day = place.open_row(record), today()
    timeline = practice.draw_resident(place.scope, engagement, record, request.GET.get("page"))
    listed = fieldwork.list_with_last_day(place.scope, "residents", engagement, day).filter(pk=record)
    seen = listed.values_list("last", flat=True).first()
    return draw_subject(request, "resident", place, row, timeline, seen=seen, ago=say_ago(seen, day))
