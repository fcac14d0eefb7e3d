"""A session ends twelve hours after signing in, and two hours after the last page."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import logout
from django.utils import timezone

from zhagen.web.agency import service as agency


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
                agency.see_place(request.session.session_key)
        return self._get_response(request)
