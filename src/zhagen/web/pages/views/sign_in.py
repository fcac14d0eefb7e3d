"""In and out."""

from typing import Any

from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect

from zhagen.web.agency import service as agency

_sign_in = views.LoginView.as_view(template_name="pages/sign_in.html", redirect_authenticated_user=True)
_sign_out = views.LogoutView.as_view(next_page="sign-in")


@login_not_required
def sign_in(request: Any) -> Any:
    """User name and password; in an empty installation, the first-run page."""
    if not agency.is_founded():
        return redirect("first-run")
    return _sign_in(request)


@login_not_required
def sign_out(request: Any) -> Any:
    """The session ends. By POST only, so that no link signs anybody out."""
    return _sign_out(request)
