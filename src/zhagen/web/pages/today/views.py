"""The page of today: what is due, what was begun, what to write down."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.today.presenters import gather_today


@require_safe
def show_today(request: Any, engagement: UUID) -> Any:
    """For whoever sees what is done there."""
    today = gather_today(agency.scope_of(request.user), engagement, timezone.localdate())
    return render(request, "pages/today.html", {"engagement": today.engagement, "today": today})
