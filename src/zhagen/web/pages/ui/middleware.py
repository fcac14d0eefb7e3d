"""Between request and page: answers to domain errors, the second factor, ended sessions."""

from typing import Any

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.middleware import Handler


class Answers:
    """Not there and not theirs look alike. Sentences beside a field are a form's matter, not this one's."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> None:
        """Raised once more as what Django has pages for."""
        if isinstance(problem, NotFound):
            raise Http404 from problem
        if isinstance(problem, NotAllowed):
            raise PermissionDenied(problem.sentence) from problem


# What they may do meanwhile.
OPEN = frozenset({"account-second-factor", "sign-in", "sign-out", "language"})


class SecondFactorFirst:
    """The session says so from signing in until it is done."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Led to the page where it is set up, whatever was asked for."""
        due = request.user.is_authenticated and request.session.get("must_set_up")
        asked = request.resolver_match.url_name if request.resolver_match else None
        return redirect("account-second-factor") if due and asked not in OPEN else None


def _note_seen(request: HttpRequest, now: float) -> None:
    """Not noted where it cannot be: a page that only reads is not kept from anybody by a disk that is full."""
    try:
        agency.touch_session(request.session.session_key or "")
    except OperationalError:
        return
    request.session["seen_at"] = now


class SessionEnds:
    """Stands after the sign-in is known and before anybody is asked for one."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began: Any = request.session.get("began_at")
        seen: Any = request.session.get("seen_at")
        if request.user.is_authenticated and began is not None:
            now = timezone.now().timestamp()
            if agency.has_ended(began, seen):
                logout(request)
            elif now - seen > agency.NOTED.total_seconds():
                _note_seen(request, now)
        return self._get_response(request)
