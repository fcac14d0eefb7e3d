"""A person's own page: name and language, the ways in, and where they are signed in."""

from typing import Any
from uuid import UUID

from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_POST

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid
from zhagen.web.pages.forms.account import AccountForm


@require_http_methods(["GET", "HEAD", "POST"])
def show_account(request: Any) -> Any:
    """By POST: the name and the language."""
    account = request.user
    initial = {"name": account.name, "language": account.language or translation.get_language()}
    form = AccountForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            agency.change_account(account, **form.cleaned_data)
        except Invalid as wrong:
            form.add_error("name", wrong.fields["name"])
        else:
            return redirect(reverse("account", query={"done": "changed"}))
    told = {
        "form": form,
        "places": agency.list_places(account),
        "here": request.session.session_key,
        "has_second_factor": agency.has_second_factor(account),
        "done": request.GET.get("done", ""),
    }
    return render(request, "pages/account/account.html", told, status=422 if form.errors else 200)


@require_POST
def sign_out_place(request: Any, place: UUID) -> Any:
    """One of their places, usually another than this one; here it is as signing out."""
    if agency.sign_out_place(request.user, place) != request.session.session_key:
        return redirect(reverse("account", query={"done": "left"}))
    logout(request)
    return redirect("sign-in")


@require_POST
def sign_out_everywhere(request: Any) -> Any:
    """Here too."""
    agency.sign_out_everywhere(request.user)
    logout(request)
    return redirect("sign-in")
