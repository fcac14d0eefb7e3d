"""Signing in and out, and the first run."""

import datetime as dt
from uuid import UUID

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import StateConflict
from zhagen.web.pages.account.forms import CodeForm, FirstRunForm, SignInForm
from zhagen.web.pages.account.sign_in import HALF_WAY, lead_in, let_in, safe_page, tried_from
from zhagen.web.pages.ui.answers import allow_form, allow_post
from zhagen.web.pages.ui.refusals import Attempt

HALF_WAY_LASTS = dt.timedelta(minutes=10)


@login_not_required
@allow_form
def sign_in(request: HttpRequest) -> HttpResponse:
    """User name and password; in an empty installation, the first-run page."""
    if not agency.is_founded():
        return redirect("first-run")
    if request.user.is_authenticated:
        return redirect(safe_page(request, ""))
    form = SignInForm(request.POST if request.method == "POST" else None)
    wanted = request.POST.get("next", request.GET.get("next", ""))
    draft = request.POST.get("draft", "")
    if form.is_bound and form.is_valid():
        with Attempt() as attempt:
            said = form.cleaned_data
            account = agency.sign_in(**said, place=tried_from(request, said["username"]))
            return lead_in(request, account, wanted, draft)
        form.add_error(None, attempt.sentence)
    told = {"form": form, "next": wanted, "draft": draft}
    return render(request, "account/sign_in.html", told, status=422 if form.errors else 200)


@login_not_required
@allow_form
def give_code(request: HttpRequest) -> HttpResponse:
    """The second step, within ten minutes of the first, if the password is still the same."""
    account, at, wanted, draft, proof = request.session.get(HALF_WAY, ("", 0, "", "", ""))
    if request.user.is_authenticated or not agency.is_lately(at, HALF_WAY_LASTS):
        return redirect("sign-in")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with Attempt(missing=True) as attempt:
            found = agency.find_half_way(UUID(account), proof)
            place = tried_from(request, found.username)
            agency.pass_second_factor(found, form.cleaned_data["code"], place)
            del request.session[HALF_WAY]
            return let_in(request, found, wanted, draft)
        if attempt.gone:
            return redirect("sign-in")
        form.add_error("code", attempt.sentence)
    return render(request, "account/code.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@allow_post
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends. By POST only, so that no link signs anybody out."""
    agency.close_session(request.session.session_key or "")
    logout(request)
    return redirect("sign-in")


@login_not_required
@allow_post
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """By the demo's own password, so that nobody gets in who could not by the form. 404 where there is no demo."""
    account = agency.find_demo_account(request.POST.get("username", ""))
    return let_in(request, account, draft=request.POST.get("draft", ""))


@login_not_required
@allow_form
def run_first(request: HttpRequest) -> HttpResponse:
    """Makes the first account and what it works in, and leads to the first record. Once only."""
    if agency.is_founded():
        return redirect("sign-in")
    form = FirstRunForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with Attempt(form) as attempt:
            account, engagement = agency.found_installation(form.first_run())
            return let_in(request, account, reverse("today", args=[engagement.pk]))
        if isinstance(attempt.error, StateConflict):  # somebody else was first
            return redirect("sign-in")
    return render(request, "account/first_run.html", {"form": form}, status=422 if form.errors else 200)
