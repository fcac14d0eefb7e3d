"""The day's page, and where a day begins."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from zhagen.web.agency import service as agency
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
