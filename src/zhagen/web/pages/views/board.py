"""The board of an engagement, live or of a past day."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.forms.day_asked import DayAsked
from zhagen.web.readings import service as readings


@require_safe
def show_board(request: Any, engagement: UUID) -> Any:
    """The table; with `?as_of=DAY&known_by=DAY` that of another day. A day that is none is said beside its field."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    board = readings.draw_board(scope, engagement, as_of, known_by)
    form.initial = {"as_of": as_of, "known_by": known_by}
    shown = form if form.errors else DayAsked(initial=form.initial)
    return render(request, "pages/board.html", {"engagement": found, "board": board, "form": shown})
