"""What the agency is made of: stations, communities, engagements, and what it asks of everybody."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from zhagen.web.agency import service as agency


@require_safe
def show_agency(request: Any) -> Any:
    """For its managers."""
    scope = agency.scope_of(request.user)
    told = {"agencies": agency.list_own_agencies(scope), "done": request.GET.get("done", "")}
    return render(request, "pages/people/agency.html", told)


@require_POST
def require_second_factor(request: Any, place: UUID) -> Any:
    """On or off, for everybody of that agency."""
    required = request.POST.get("required") == "yes"
    agency.require_second_factor(agency.scope_of(request.user), place, required)
    return redirect(reverse("agency", query={"done": "changed"}))
