"""An empty installation's first page."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotNow
from zhagen.web.pages.account.forms import FirstRunForm
from zhagen.web.pages.account.sign_in import let_in


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def run_first(request: Any) -> Any:
    """Makes the first account and what it works in, and leads to the first record. Once only."""
    if agency.is_founded():
        return redirect("sign-in")
    form = FirstRunForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            account, engagement = agency.found_installation(form.first_run())
        except NotNow:
            return redirect("sign-in")
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        else:
            return let_in(request, account, reverse("today", args=[engagement.pk]))
    return render(request, "pages/first_run.html", {"form": form}, status=422 if form.errors else 200)
