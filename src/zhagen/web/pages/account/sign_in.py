"""One way in, whatever the door: form, second step, invitation, first run, demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from zhagen.web.agency import service as agency
from zhagen.web.pages.ui.drafts import keep_draft

if TYPE_CHECKING:
    from zhagen.web.agency.models import Account


# The first that is found counts: most browsers also name others.
_MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)
_BROWSERS = (
    ("MicroMessenger", "WeChat"),
    ("Edg", "Edge"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


def device_of(agent: str) -> str:
    """For example `Android · Chrome`; empty where nothing is known of it."""
    found = (next((said for sign, said in known if sign in agent), "") for known in (_MACHINES, _BROWSERS))
    return " · ".join(filter(None, found))


KNOWN = "known_device"  # the cookie
BACKEND = "django.contrib.auth.backends.ModelBackend"


def let_in(request: HttpRequest, account: Account, wanted: str = "", draft: str = "") -> HttpResponse:
    """Sign the account in and answer with the way to `wanted`, a page of this site, or to where a day begins.

    `draft`: a sealed one; the person who wrote it is led back to that form. Who still has to set up the
    second factor is led there first.
    """
    login(request, account, backend=BACKEND)
    note_place(request, account)
    if agency.must_set_up(account):
        request.session["must_set_up"] = True
    answer = redirect(safe_page(request, keep_draft(request, account, draft) or wanted))
    answer.set_cookie(
        KNOWN,
        agency.remember_device(request.COOKIES.get(KNOWN, ""), account),
        max_age=agency.KNOWN_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


HALF_WAY = "half_way"  # in the session: who gave the right password, when, what they wanted, and the password of then


def lead_in(request: HttpRequest, account: Account, wanted: str = "", draft: str = "") -> HttpResponse:
    """As `let_in`; who has a second factor is asked for the code first."""
    if not agency.has_second_factor(account):
        return let_in(request, account, wanted, draft)
    now, proof = timezone.now().timestamp(), account.get_session_auth_hash()
    request.session[HALF_WAY] = [str(account.pk), now, wanted, draft, proof]
    return redirect("sign-in-code")


def note_place(request: HttpRequest, account: Account) -> None:
    """The clock of the session starts, and the place stands on the person's own page."""
    now = timezone.now().timestamp()
    request.session["began_at"] = request.session["seen_at"] = now
    if request.session.session_key is None:
        request.session.create()
    agency.open_session(
        account, request.session.session_key or "", device_of(request.headers.get("User-Agent", ""))
    )


def safe_page(request: HttpRequest, wanted: str) -> str:
    """The page that was wanted, if it is of this site; else where a day begins."""
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own else resolve_url(settings.LOGIN_REDIRECT_URL)


def tried_from(request: HttpRequest, username: str) -> agency.TriedFrom:
    """Where somebody tries that name, and whether they were signed in there before."""
    return agency.find_place(request.COOKIES.get(KNOWN, ""), username, address_of(request))


def address_of(request: HttpRequest) -> str:
    """Where the request comes from. Behind a proxy that is trusted: what the proxy says it saw."""
    found: str = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        found = request.headers.get("X-Forwarded-For", found).rpartition(",")[2].strip()
    return found[:45]
