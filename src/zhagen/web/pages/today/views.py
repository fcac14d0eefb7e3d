"""The day's page, a month of days, and where a day begins."""

import datetime as dt
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.pages.today.month import DAYS, draw_month, find_month
from zhagen.web.pages.today.presenters import gather_today
from zhagen.web.pages.ui.answers import allow_reading


@allow_reading
def go_home(request: HttpRequest) -> HttpResponse:
    """The page of today for who works in one community; the boards for who looks at several, or only looks."""
    own = agency.find_own(agency.scope_of(request.user))
    return redirect("boards") if own is None else redirect("today", own)


@allow_reading
def show_today(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """For whoever sees what is done there."""
    scope = agency.scope_of(request.user)
    today = gather_today(scope, engagement, timezone.localdate())
    shown = {"engagement": today.engagement, "today": today, "notices": agency.list_notices(scope)}
    return render(request, "today/today.html", shown)


MONDAY = dt.date(2024, 1, 1)  # for the names of the days of a week


@allow_reading
def show_calendar(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`?month=2026-12`: promises, activities and what is due in that month; this month without."""
    scope, today = agency.scope_of(request.user), timezone.localdate()
    found = agency.find_board(scope, engagement)
    first = find_month(request.GET.get("month", ""), today)
    shown = {
        "engagement": found,
        "month": draw_month(scope, engagement, first, today),
        "is_now": first == today.replace(day=1),
        "weekdays": [MONDAY + dt.timedelta(n) for n in range(DAYS)],
    }
    return render(request, "today/calendar.html", shown)
