"""Between request and page: answers to domain errors, the second factor, ended sessions, the way back."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.pages.ui.views import draw_failed

NOT_THIS_WAY = _("这个地址不能这样打开。也许您按了“返回”，或者链接抄错了。")


class Answers:
    """Not there and not theirs look alike. Sentences beside a field are a form's matter, not this one's."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self._get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            drawn = draw_failed(request, _("打不开"), NOT_THIS_WAY, HTTPStatus.METHOD_NOT_ALLOWED)
            drawn["Allow"] = response["Allow"]
            return drawn
        return response

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


# What a list was asked for, carried along by the pages that it leads to, so that the way back leads to the same list.
#
# It is the list's own query and no address: nobody can be sent anywhere else with it.

BACK = "back"
LONGEST = 1000


def way_here(request: Any) -> str:
    """For links of a list: what it was asked for; empty where nothing was."""
    return _carrying(_cleaned(request.META.get("QUERY_STRING", "")))


def way_back(request: Any) -> str:
    """For links and forms of a page that a list led to: the same once more."""
    return _carrying(asked_before(request).removeprefix("?"))


def asked_before(request: Any) -> str:
    """For the link to that list: its query; empty where nothing was asked."""
    asked = _cleaned(request.GET.get(BACK, ""))
    return f"?{asked}" if asked else ""


class WayBack:
    """After a save the next page still knows it. Stands where redirects of views come by."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self._get_response(request)
        saved = response.status_code == HTTPStatus.FOUND and "?done=" in response.get("Location", "")
        if saved and (carried := way_back(request)):
            response["Location"] += "&" + carried.removeprefix("?")
        return response


def _cleaned(query: str) -> str:
    asked = QueryDict(query[:LONGEST], mutable=True)
    asked.pop(BACK, None)
    return str(asked.urlencode())


def _carrying(query: str) -> str:
    return f"?{urlencode({BACK: query})}" if query else ""
