"""The board of an engagement, live or of a past day."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.board.links import BoardWays
from zhagen.web.pages.past_day import head_of
from zhagen.web.readings import service as readings


@require_safe
def show_board(request: Any, engagement: UUID) -> Any:
    """`?as_of=DAY&known_by=DAY`: that of another day. `?month=N`, from the slider, leads to the day of that month."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    if (month := form.month()) is not None:
        today = timezone.localdate()
        days = readings.find_slider(scope, engagement, today).days
        day = days[min(month, len(days) - 1)]
        return redirect(BoardWays(engagement, day if day < today else None, known_by).board())
    head = head_of(form, scope, found)

    def drawn() -> str:
        slider = readings.find_slider(scope, engagement, timezone.localdate())
        shown = {
            "head": head,
            "form": form if form.errors else DayAsked(initial={"as_of": as_of, "known_by": known_by}),
            "board": readings.draw_board(scope, engagement, as_of, known_by, head.ways),
            "slider": slider,
            "at": slider.place_of(as_of),
        }
        page: str = render_to_string("pages/board_main.html", shown, request)
        return page

    main = drawn() if form.errors else readings.keep_board(scope, engagement, as_of, known_by, drawn)
    shown = {"engagement": found, "head": head, "main": main}
    return render(request, "pages/board.html", shown, status=422 if form.errors else 200)
