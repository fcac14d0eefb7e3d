"""A household: where it is, who lives there, what happened."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_safe

from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.places.ago import say_ago
from zhagen.web.pages.places.ways import may_write
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.views.places.subject import draw_subject
from zhagen.web.store.base import today


@require_safe
def show_household(request: Any, engagement: UUID, record: UUID) -> Any:
    """One that moved away too: what happened there did happen."""
    place = open_place(request, engagement, "households")
    row, day = place.open_row(record), today()
    unseen = fieldwork.find_unseen_households(place.scope, engagement, day).filter(pk=record)
    seen = unseen.values_list("seen", flat=True).first()
    residents = community.list_records(place.scope, "residents", engagement).filter(household=record)
    more = {
        "seen": seen,
        "ago": say_ago(seen, day),
        "gone": row.until is not None and row.until <= day,
        "first": bool(row.priority) and may_write(place.scope, engagement, "contacts"),
        "residents": list(residents.order_by("alias", "pk")),
    }
    timeline = fieldwork.draw_household(place.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "household", place, row, timeline, **more)
