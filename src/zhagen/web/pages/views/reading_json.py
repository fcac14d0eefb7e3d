"""The reading behind a board, as JSON."""

from typing import Any
from uuid import UUID

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.readings import service as readings


@require_safe
def show_reading(request: Any, engagement: UUID) -> Any:
    """What `zhagen read --json` prints of the same records; 400 with a sentence where a day is none."""
    scope = agency.scope_of(request.user)
    agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    if form.errors:
        return JsonResponse({"errors": form.errors}, status=400)
    plain = readings.reading_as_json(scope, engagement, as_of, known_by)
    return JsonResponse(plain, json_dumps_params={"ensure_ascii": False})
