"""A building: its doors by stairwell and floor, and what happened there."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.places.floors import draw_floors
from zhagen.web.pages.places.ways import may_write
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.views.places.subject import draw_subject
from zhagen.web.readings import service as readings
from zhagen.web.store.base import today


@require_safe
def show_building(request: Any, engagement: UUID, record: UUID) -> Any:
    """With `?to=visit` a door leads to recording a visit there, else to its household's page."""
    place = open_place(request, engagement, "buildings")
    row, day = place.open_row(record), today()
    found = fieldwork.list_households(place.scope, engagement, day, readings.known_within(), record)
    ours = may_write(place.scope, engagement, "contacts")
    more = {
        "within": readings.known_within().days,
        "count": next(iter(found.buildings), None),
        "stairwells": draw_floors(found.rows, day),
        "ours": ours,
        "to_visit": ours and request.GET.get("to") == "visit",
        "done": request.GET.get("done") == "doors",
    }
    timeline = fieldwork.draw_building(place.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "building", place, row, timeline, **more)
