"""The list of activities, with heads and attendances."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.activities.forms import ActivitiesSought
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.store.search import narrow_records

A_PAGE = 30


@require_safe
def list_activities(request: Any, engagement: UUID) -> Any:
    """What is asked for stands in the address, and only there."""
    place = open_place(request, engagement, "activities")
    groups = {str(one.pk): title_of(one) for one in community.list_records(place.scope, "groups", engagement)}
    form = ActivitiesSought(place.kind, list(groups.items()), request.GET)
    rows, sought = form.narrow(place.rows())
    found = narrow_records(rows, place.kind, sought)
    page = Paginator(fieldwork.with_turnout(place.scope, found), A_PAGE).get_page(request.GET.get("page"))
    method = place.kind.column("method")
    shown = {
        "place": place,
        "form": form,
        "page": page,
        "turnout": fieldwork.count_turnout(place.scope, found),
        "rows": [
            (
                one,
                title_of(one),
                word_of(method, one.method),
                [groups[str(key)] for key in one.groups if str(key) in groups],
            )
            for one in page
        ],
        "whens": [
            (value, word, value == (form["when"].value() or ""))
            for value, word in form.fields["when"].choices
        ],
    }
    return render(request, "pages/activity/rows.html", shown)
