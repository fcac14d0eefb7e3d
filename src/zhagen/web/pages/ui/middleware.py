"""What a list was asked for, carried along by the pages that it leads to, so that the way back leads to the same list.

It is the list's own query and no address: nobody can be sent anywhere else with it.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

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
