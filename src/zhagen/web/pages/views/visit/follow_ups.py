"""Promises: who is to be seen again, the longest waiting first."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.place import open_place
from zhagen.web.pages.records.visits import line_of

A_PAGE = 30
AHEAD = dt.timedelta(7)


@require_safe
def list_follow_ups(request: Any, engagement: UUID) -> Any:
    """Those due by the end of the coming seven days; each leads to the visit that keeps it."""
    place = open_place(request, engagement, "contacts")
    today = timezone.localdate()
    due = fieldwork.find_due(place.scope, engagement, today + AHEAD).follow_ups
    rows = due.select_related("worker", "household__building", "resident__household__building")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "place": place,
        "page": page,
        "lines": [(line_of(one), (today - one.follow_up_on).days) for one in _once(page)],
    }
    return render(request, "pages/visit/follow_ups.html", shown)


def _once(contacts: Any) -> list[Any]:
    """Two workers promised the same people the same day: that is one thing to do."""
    first: dict[Any, Any] = {}
    for one in contacts:
        same = (one.visit, one.resident_id, one.household_id, one.follow_up_on) if one.visit else one.pk
        first.setdefault(same, one)
    return list(first.values())
