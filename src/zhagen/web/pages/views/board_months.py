"""A board month by month."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.past_day import head_of
from zhagen.web.readings import service as readings


@require_safe
def show_months(request: Any, engagement: UUID) -> Any:
    """From where the work began to the day that is asked for."""
    scope = agency.scope_of(request.user)
    head = head_of(DayAsked(request.GET), scope, agency.find_board(scope, engagement))
    months = readings.draw_months(scope, engagement, head.as_of, head.known_by, head.ways)
    return render(request, "pages/board_months.html", {"head": head, "months": months})
