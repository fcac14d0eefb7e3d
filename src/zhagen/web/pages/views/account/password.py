"""A new password of one's own."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotNow
from zhagen.web.pages.account.sign_in import address_of, note_place
from zhagen.web.pages.forms.account import NewPasswordForm


@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: Any) -> Any:
    """Every other place is signed out; this one stays."""
    form = NewPasswordForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            agency.change_password(request.user, **form.cleaned_data, address=address_of(request))
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name, sentence)
        except NotNow as never:
            form.add_error(None, never.sentence)
        else:
            update_session_auth_hash(request, request.user)
            note_place(request, request.user)
            return redirect(reverse("account", query={"done": "password"}))
    return render(request, "pages/account/password.html", {"form": form}, status=422 if form.errors else 200)
