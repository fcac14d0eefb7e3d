"""A resource: when it was used and for what, and when somebody confirmed that it is there."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.views.places.subject import draw_subject


@require_safe
def show_resource(request: Any, engagement: UUID, record: UUID) -> Any:
    """`confirmed`: every day that its record has had in that place, the newest first."""
    place = open_place(request, engagement, "resources")
    row = place.open_row(record)
    versions = place.service.list_versions(place.scope, "resources", record)
    days = {one.columns["confirmed"] for one in versions} - {None}
    timeline = fieldwork.draw_resource(place.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "subject", place, row, timeline, confirmed=sorted(days, reverse=True))
