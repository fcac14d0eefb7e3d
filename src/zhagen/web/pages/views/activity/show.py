"""The page of one activity: its roll, what it decided, who did what; and what can be done there."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.ids import make_id
from zhagen.web.pages.activities.actions import ACTS, decision_form
from zhagen.web.pages.activities.presenters import open_sheet
from zhagen.web.pages.records.acting import act_or_draw
from zhagen.web.pages.records.context import Place, open_place

DONE = ("saved", "roll", "decision", "closed", "back")


@require_http_methods(["GET", "HEAD", "POST"])
def show_activity(request: Any, engagement: UUID, record: UUID) -> Any:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    place = open_place(request, engagement, "activities")
    return act_or_draw(request, place, place.row(record), ACTS, "activity-page", draw_activity)


def draw_activity(request: Any, place: Place, row: Any, *, status: int = 200, **more: Any) -> Any:
    """The page; `more`: a form that could not be saved, a sentence."""
    done = request.GET.get("done")
    shown = {
        "place": place,
        "sheet": open_sheet(place, row, more.get("closing")),
        "decision": decision_form(place, row) if place.may_change(row) else None,
        "key": request.POST.get("key") or make_id(),
        "done": done if done in DONE else "",
        **more,
    }
    return render(request, "pages/activity/show.html", shown, status=status)
