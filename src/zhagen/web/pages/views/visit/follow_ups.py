"""Promises: who is to be seen again, the longest waiting first."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.visits.presenters import line_of

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
        "lines": [(line, names, (today - line.row.follow_up_on).days) for line, names in _together(page)],
    }
    return render(request, "pages/visit/follow_ups.html", shown)


def _together(contacts: Any) -> list[tuple[Any, list[str]]]:
    """What was promised at one visit for one day is one thing to do: its first contact, the names of all."""
    groups: dict[Any, list[Any]] = {}
    for one in contacts:
        groups.setdefault((one.visit or one.pk, one.follow_up_on), []).append(one)
    lines = [[line_of(one) for one in group] for group in groups.values()]
    return [(group[0], list(dict.fromkeys(one.name for one in group))) for group in lines]
