"""The board of an engagement, live or of a past day."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board_ways import BoardWays
from zhagen.web.pages.forms.day_asked import DayAsked
from zhagen.web.pages.past_day import head_of
from zhagen.web.readings import service as readings


@require_safe
def show_board(request: Any, engagement: UUID) -> Any:
    """`?as_of=DAY&known_by=DAY`: that of another day. `?month=N`, from the slider, leads to the day of that month."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    today = timezone.localdate()
    slider = SimpleLazyObject(lambda: readings.find_slider(scope, engagement, today))
    if (month := form.month()) is not None:
        day = slider.days[min(month, len(slider.days) - 1)]
        return redirect(BoardWays(engagement, day if day < today else None, known_by).board())
    head = head_of(form, scope, found)
    shown = {
        "engagement": found,
        "head": head,
        "form": form if form.errors else DayAsked(initial={"as_of": as_of, "known_by": known_by}),
        # What is drawn of these is kept by its name, and then none of them is asked.
        "kept_as": readings.name_board(scope, engagement, as_of, known_by),
        "board": SimpleLazyObject(lambda: readings.draw_board(scope, engagement, as_of, known_by, head.ways)),
        "slider": slider,
        "at": SimpleLazyObject(lambda: slider.place_of(as_of)),
    }
    return render(request, "pages/board.html", shown, status=422 if form.errors else 200)
