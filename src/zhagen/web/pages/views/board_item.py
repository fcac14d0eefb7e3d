"""One item of a board: why it says so."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.past_day import head_of
from zhagen.web.readings import service as readings


@require_safe
def show_item(request: Any, engagement: UUID, item: str) -> Any:
    """Its working, on the day of the board from which one comes."""
    scope = agency.scope_of(request.user)
    head = head_of(DayAsked(request.GET), scope, agency.find_board(scope, engagement))
    drawn = readings.draw_item(scope, engagement, item, head.as_of, head.known_by, head.ways)
    return render(request, "pages/board_item.html", {"head": head, "item": drawn})
