"""Signing in and out, and the first run."""

from typing import Any
from uuid import UUID

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotFound, StateConflict
from zhagen.web.pages.account.forms import CodeForm, FirstRunForm, SignInForm
from zhagen.web.pages.account.sign_in import address_of, let_in, safe_page

HALF_WAY = "half_way"  # in the session: who gave the right password, when, and what they wanted
SECONDS = 10 * 60


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: Any) -> Any:
    """User name and password; in an empty installation, the first-run page."""
    if not agency.is_founded():
        return redirect("first-run")
    if request.user.is_authenticated:
        return redirect(safe_page(request, ""))
    form = SignInForm(request.POST if request.method == "POST" else None)
    wanted = request.POST.get("next", request.GET.get("next", ""))
    draft = request.POST.get("draft", "")
    if form.is_bound and form.is_valid():
        try:
            account = agency.sign_in(**form.cleaned_data, address=address_of(request))
        except (Invalid, StateConflict) as problem:
            form.add_error(None, _sentence(problem))
        else:
            if not agency.has_second_factor(account):
                return let_in(request, account, wanted, draft)
            request.session[HALF_WAY] = [str(account.pk), timezone.now().timestamp(), wanted, draft]
            return redirect("sign-in-code")
    told = {"form": form, "next": wanted, "draft": draft}
    return render(request, "account/sign_in.html", told, status=422 if form.errors else 200)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def give_code(request: Any) -> Any:
    """The second step, within ten minutes of the first."""
    account, at, wanted, draft = request.session.get(HALF_WAY, ("", 0, "", ""))
    if request.user.is_authenticated or timezone.now().timestamp() - at > SECONDS:
        return redirect("sign-in")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            found = agency.pass_second_factor(UUID(account), form.cleaned_data["code"], address_of(request))
        except NotFound:
            return redirect("sign-in")
        except (Invalid, StateConflict) as problem:
            form.add_error("code", _sentence(problem))
        else:
            del request.session[HALF_WAY]
            return let_in(request, found, wanted, draft)
    return render(request, "account/code.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@require_POST
def sign_out(request: Any) -> Any:
    """The session ends. By POST only, so that no link signs anybody out."""
    agency.close_session(request.session.session_key or "")
    logout(request)
    return redirect("sign-in")


def _sentence(problem: Invalid | StateConflict) -> Any:
    return next(iter(problem.fields.values())) if isinstance(problem, Invalid) else problem.sentence


@login_not_required
@require_POST
def demo_sign_in(request: Any) -> Any:
    """By the demo's own password, so that nobody gets in who could not by the form. 404 where there is no demo."""
    account = agency.find_demo_account(request.POST.get("username", ""))
    return let_in(request, account, draft=request.POST.get("draft", ""))


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
        except StateConflict:
            return redirect("sign-in")
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        else:
            return let_in(request, account, reverse("today", args=[engagement.pk]))
    return render(request, "account/first_run.html", {"form": form}, status=422 if form.errors else 200)
