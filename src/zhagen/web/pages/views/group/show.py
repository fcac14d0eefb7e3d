"""The page of one group, and what can be done there."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.pages.forms.joining import joining_form
from zhagen.web.pages.group.forms import role_form, rule_form
from zhagen.web.pages.group.timeline import draw_timeline
from zhagen.web.pages.groups.actions import ACTS
from zhagen.web.pages.groups.presenters import open_sheet
from zhagen.web.pages.records.acting import act_or_draw
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.store.kinds import kind_of

LABELLED = ("activities", "decisions", "disputes")
DONE = ("saved", "join", "left", "role", "ended", "rule")


@require_http_methods(["GET", "HEAD", "POST"])
def show_group(request: Any, engagement: UUID, record: UUID) -> Any:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    place = open_place(request, engagement, "groups")
    return act_or_draw(request, place, place.row(record), ACTS, "group-page", draw_group)


def draw_group(request: Any, place: Place, row: Any, *, status: int = 200, **more: Any) -> Any:
    """The page; `more`: a form that could not be saved, a sentence."""
    sheet = open_sheet(place, row, more.pop("bound", None))
    done = request.GET.get("done")
    shown = {
        "place": place,
        "sheet": sheet,
        "timeline": draw_timeline(place, row, request.GET.get("page")),
        "labels": {table: kind_of(service_of(table).MODELS[table]).label for table in LABELLED},
        "done": done if done in DONE else "",
    }
    if sheet.may_change:
        shown |= {
            "join": joining_form(place),
            "role": role_form(place, row),
            "rule": rule_form(),
        }
    return render(request, "pages/group/show.html", shown | more, status=status)
