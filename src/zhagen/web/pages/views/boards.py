"""Where a person's work is: the boards they may open, small, in groups by the reason for support."""

from typing import Any

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.readings import service as readings


@require_safe
def list_boards(request: Any) -> Any:
    """Every engagement with its community and station, as of today or of `?as_of=DAY`; by name within a group."""
    form = DayAsked(request.GET)
    day, _known_by = form.days()
    boards = readings.draw_portfolio(agency.scope_of(request.user), day)
    groups = [
        (group, [one for one in boards if one.group == group])
        for group in (readings.FIRING, readings.EVIDENCE, readings.STEADY)
    ]
    shown = form if form.errors else DayAsked(initial={"as_of": day})
    drawn = {"boards": boards, "groups": groups, "legend": readings.draw_legend(), "day": day, "form": shown}
    return render(request, "pages/boards.html", drawn)
