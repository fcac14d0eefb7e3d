"""In and out."""

from typing import Any
from uuid import UUID

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotNow, NotThere
from zhagen.web.pages.account.sign_in import address_of, let_in, safe_page
from zhagen.web.pages.forms.sign_in import CodeForm, SignInForm

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
    typed = request.POST.get("typed", "")
    if form.is_bound and form.is_valid():
        try:
            account = agency.sign_in(**form.cleaned_data, address=address_of(request))
        except (Invalid, NotNow) as problem:
            form.add_error(None, _sentence(problem))
        else:
            if not agency.has_second_factor(account):
                return let_in(request, account, wanted, typed)
            request.session[HALF_WAY] = [str(account.pk), timezone.now().timestamp(), wanted, typed]
            return redirect("sign-in-code")
    told = {"form": form, "next": wanted, "typed": typed}
    return render(request, "pages/sign_in.html", told, status=422 if form.errors else 200)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def give_code(request: Any) -> Any:
    """The second step, within ten minutes of the first."""
    account, at, wanted, typed = request.session.get(HALF_WAY, ("", 0, "", ""))
    if request.user.is_authenticated or timezone.now().timestamp() - at > SECONDS:
        return redirect("sign-in")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            found = agency.pass_second_factor(UUID(account), form.cleaned_data["code"], address_of(request))
        except NotThere:
            return redirect("sign-in")
        except (Invalid, NotNow) as problem:
            form.add_error("code", _sentence(problem))
        else:
            del request.session[HALF_WAY]
            return let_in(request, found, wanted, typed)
    return render(request, "pages/account/code.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@require_POST
def sign_out(request: Any) -> Any:
    """The session ends. By POST only, so that no link signs anybody out."""
    agency.leave_place(request.session.session_key or "")
    logout(request)
    return redirect("sign-in")


def _sentence(problem: Invalid | NotNow) -> Any:
    return next(iter(problem.fields.values())) if isinstance(problem, Invalid) else problem.sentence
