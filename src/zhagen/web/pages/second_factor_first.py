"""Who has to set up the second factor does that before anything else."""

from collections.abc import Callable
from typing import Any

from django.shortcuts import redirect

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
