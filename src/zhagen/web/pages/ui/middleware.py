"""Between request and page: answers to domain errors, the second factor, ended sessions."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotAllowed, NotFound


class Answers:
    """Not there and not theirs look alike. Sentences beside a field are a form's matter, not this one's."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        return self._get_response(request)

    def process_exception(self, request: Any, problem: Exception) -> None:
        """Raised once more as what Django has pages for."""
        if isinstance(problem, NotFound):
            raise Http404 from problem
        if isinstance(problem, NotAllowed):
            raise PermissionDenied(problem.sentence) from problem


# What they may do meanwhile.
OPEN = frozenset({"account-second-factor", "sign-in", "sign-out", "language"})


class SecondFactorFirst:
    """The session says so from signing in until it is done."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        return self._get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> Any:
        """Led to the page where it is set up, whatever was asked for."""
        due = request.user.is_authenticated and request.session.get("must_set_up")
        return (
            redirect("account-second-factor") if due and request.resolver_match.url_name not in OPEN else None
        )


class SessionEnds:
    """Stands after the sign-in is known and before anybody is asked for one."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        began, seen = (request.session.get(name) for name in ("began_at", "seen_at"))
        if request.user.is_authenticated and began is not None:
            now = timezone.now().timestamp()
            if now - began > agency.LASTS.total_seconds() or now - seen > agency.IDLE.total_seconds():
                logout(request)
            elif now - seen > agency.NOTED.total_seconds():
                request.session["seen_at"] = now
                agency.touch_session(request.session.session_key)
        return self._get_response(request)
