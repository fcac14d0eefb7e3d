"""One's own account, its password, its second factor."""

from typing import Any
from uuid import UUID

import segno
from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import mark_safe

from zhagen.web.agency import service as agency
from zhagen.web.common.access import SignedInRequest
from zhagen.web.common.sealing import Unsealed, seal, unseal
from zhagen.web.pages.account.forms import AccountForm, AskPasswordForm, NewPasswordForm, SetUpForm
from zhagen.web.pages.account.sign_in import note_place, safe_page, tried_from
from zhagen.web.pages.ui.answers import allow_form, allow_post
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.drafts import IN_SESSION
from zhagen.web.pages.ui.refusals import Attempt


@allow_form
def show_account(request: SignedInRequest) -> HttpResponse:
    """By POST: the name and the language."""
    account: Any = request.user
    initial = {"name": account.name, "language": account.language or translation.get_language()}
    form = AccountForm(form_data(request), initial=initial)
    if form.is_bound and form.is_valid():
        with Attempt(form):
            agency.change_account(account, **form.cleaned_data)
            return redirect(reverse("account", query={"done": "changed"}))
    told = {
        "form": form,
        "places": agency.list_sessions(account),
        "here": request.session.session_key,
        "has_second_factor": agency.has_second_factor(account),
        "done": request.GET.get("done", ""),
    }
    return render(request, "account/account.html", told, status=422 if form.errors else 200)


@allow_post
def sign_out_session(request: SignedInRequest, place: UUID) -> HttpResponse:
    """One of their places, usually another than this one; here it is as signing out."""
    if agency.sign_out_session(request.user, place) != request.session.session_key:
        return redirect(reverse("account", query={"done": "left"}))
    logout(request)
    return redirect("sign-in")


@allow_post
def sign_out_everywhere(request: SignedInRequest) -> HttpResponse:
    """Here too."""
    agency.sign_out_everywhere(request.user)
    logout(request)
    return redirect("sign-in")


@allow_form
def change_password(request: SignedInRequest) -> HttpResponse:
    """Every other place is signed out; this one stays."""
    form = NewPasswordForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with Attempt(form):
            account: Any = request.user
            agency.change_password(account, **form.cleaned_data, place=tried_from(request, account.username))
            update_session_auth_hash(request, account)
            note_place(request, account)
            return redirect(reverse("account", query={"done": "password"}))
    return render(request, "account/password.html", {"form": form}, status=422 if form.errors else 200)


SECONDS = 3600


@allow_form
def set_up_second_factor(request: SignedInRequest) -> HttpResponse:
    """The picture for the app; by POST its first code, answered with the recovery codes, once."""
    if agency.has_second_factor(request.user):
        return _draw_on(request, AskPasswordForm())
    if request.method != "POST":
        return _draw_off(request, agency.new_secret())
    form = SetUpForm(request.POST)
    try:
        secret = unseal(_purpose(request), request.POST.get("secret", ""), SECONDS)
    except Unsealed:
        return _draw_off(request, agency.new_secret(), status=422)
    if form.is_valid():
        with Attempt(form):
            codes = agency.set_up_second_factor(request.user, secret, form.cleaned_data["code"])
            request.session.pop("must_set_up", None)
            return _show_codes(request, codes)
    return _draw_off(request, secret, form, status=422)


@allow_post
def renew_recovery_codes(request: SignedInRequest) -> HttpResponse:
    """Shown once."""
    form = AskPasswordForm(request.POST)
    if form.is_valid():
        with Attempt(form):
            place = tried_from(request, request.user.username)
            codes = agency.renew_recovery_codes(request.user, **form.cleaned_data, place=place)
            return _show_codes(request, codes)
    return _draw_on(request, form, status=422)


@allow_post
def turn_off_second_factor(request: SignedInRequest) -> HttpResponse:
    """From then on the password alone."""
    form = AskPasswordForm(request.POST)
    if form.is_valid():
        with Attempt(form):
            place = tried_from(request, request.user.username)
            agency.turn_off_second_factor(request.user, **form.cleaned_data, place=place)
            return redirect(reverse("account", query={"done": "off"}))
    return _draw_on(request, form, status=422)


def _show_codes(request: SignedInRequest, codes: list[str]) -> HttpResponse:
    """Once; and the way on, to the form that waits with what was typed, if there is one."""
    onward = safe_page(request, request.session.get(IN_SESSION, {}).get("page", ""))
    return render(request, "account/codes.html", {"codes": codes, "onward": onward})


def _draw_on(request: SignedInRequest, form: AskPasswordForm, status: int = 200) -> HttpResponse:
    told = {"form": form, "left": agency.count_recovery_codes(request.user)}
    return render(request, "account/second_factor_on.html", told, status=status)


def _draw_off(
    request: SignedInRequest, secret: str, form: SetUpForm | None = None, status: int = 200
) -> HttpResponse:
    sealed = seal(_purpose(request), secret)
    drawn = segno.make(agency.address_of(request.user, secret)).svg_inline(scale=5, border=3, light="#fff")
    told = {
        "form": form or SetUpForm(initial={"secret": sealed}),
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "picture": mark_safe(drawn),  # drawn here, from our own address
        "must": request.session.get("must_set_up"),
    }
    return render(request, "account/second_factor_off.html", told, status=status)


def _purpose(request: SignedInRequest) -> str:
    return f"set-up:{request.user.pk}"
