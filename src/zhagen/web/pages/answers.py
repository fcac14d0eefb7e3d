"""What a use case could not do, as an answer to a browser."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from zhagen.web.common.errors import NotAllowed, NotThere


class Answers:
    """Not there and not theirs look alike. Sentences beside a field are a form's matter, not this one's."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        return self._get_response(request)

    def process_exception(self, request: Any, problem: Exception) -> None:
        """Raised once more as what Django has pages for."""
        if isinstance(problem, NotThere):
            raise Http404 from problem
        if isinstance(problem, NotAllowed):
            raise PermissionDenied(problem.sentence) from problem
