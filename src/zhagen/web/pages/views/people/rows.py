"""Everybody whom the reader sees, with their roles."""

from typing import Any

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency


@require_safe
def list_people(request: Any) -> Any:
    """A manager sees the agency and its open invitations, a lead the station."""
    scope = agency.scope_of(request.user)
    told = {
        "people": agency.list_people(scope),
        "invitations": agency.list_open_invitations(scope),
        "may_manage": agency.may_manage_people(scope),
        "done": request.GET.get("done", ""),
    }
    return render(request, "pages/people/rows.html", told)
