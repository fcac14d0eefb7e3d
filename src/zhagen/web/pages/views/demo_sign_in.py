"""In a demo: one click, and one is the worker, or the manager."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from zhagen.web.agency import service as agency


@login_not_required
@require_POST
def demo_sign_in(request: Any) -> Any:
    """By the demo's own password, so that nobody gets in who could not by the form. 404 where there is no demo."""
    asked = request.POST.get("username", "")
    if not settings.DEMO or asked not in {person.username for person in agency.DEMO_PEOPLE}:
        raise Http404
    account = authenticate(request, username=asked, password=agency.DEMO_PASSWORD)
    if account is None:
        raise Http404
    login(request, account)
    return redirect("home")
