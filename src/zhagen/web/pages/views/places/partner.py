"""A partner: what is understood of it, dealings, agreements."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.views.places.subject import draw_subject


@require_safe
def show_partner(request: Any, engagement: UUID, record: UUID) -> Any:
    """It is the whole community's; dealings are those of this team."""
    place = open_place(request, engagement, "partners")
    row = place.open_row(record)
    timeline = fieldwork.draw_partner(place.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "subject", place, row, timeline)
