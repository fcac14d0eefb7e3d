"""One way in, whatever the door: form, second step, invitation, first run, demo."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from zhagen.web.agency import service as agency
from zhagen.web.pages.ui.drafts import keep_for

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


BACKEND = "django.contrib.auth.backends.ModelBackend"


def let_in(request: HttpRequest, account: Any, wanted: str = "", typed: str = "") -> HttpResponse:
    """Sign the account in and answer with the way to `wanted`, a page of this site, or to where a day begins.

    `typed`: sealed text of a form; the person who typed it is led back to that form. Who still has to set up the
    second factor is led there first.
    """
    login(request, account, backend=BACKEND)
    note_place(request, account)
    if agency.must_set_up(account):
        request.session["must_set_up"] = True
    return redirect(safe_page(request, keep_for(request, account, typed) or wanted))


def note_place(request: Any, account: Any) -> None:
    """The clock of the session starts, and the place stands on the person's own page."""
    now = timezone.now().timestamp()
    request.session["began_at"] = request.session["seen_at"] = now
    if request.session.session_key is None:
        request.session.create()
    agency.open_session(
        account, request.session.session_key, device_of(request.headers.get("User-Agent", ""))
    )


def safe_page(request: Any, wanted: str) -> str:
    """The page that was wanted, if it is of this site; else where a day begins."""
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own else resolve_url(settings.LOGIN_REDIRECT_URL)


def address_of(request: Any) -> str:
    """Where the request comes from. Behind a proxy that is trusted: what the proxy says it saw."""
    found: str = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        found = request.headers.get("X-Forwarded-For", found).rpartition(",")[2].strip()
    return found[:45]
