"""In a demo: one click, and one is the worker, or the manager."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_POST

from zhagen.web.agency import service as agency
from zhagen.web.pages.account.sign_in import let_in


@login_not_required
@require_POST
def demo_sign_in(request: Any) -> Any:
    """By the demo's own password, so that nobody gets in who could not by the form. 404 where there is no demo."""
    account = agency.find_demo_account(request.POST.get("username", ""))
    return let_in(request, account, typed=request.POST.get("typed", ""))
