"""Where a person's day begins."""

from typing import Any

from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency


@require_safe
def go_home(request: Any) -> Any:
    """The page of today for who works in one community; the boards for who looks at several, or only looks."""
    own = agency.find_own(agency.scope_of(request.user))
    return redirect("boards") if own is None else redirect("today", own)
