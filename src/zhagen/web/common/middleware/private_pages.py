"""Pages are for the one who asked: no browser and no proxy keeps them."""

from collections.abc import Callable
from typing import Any

from django.utils.cache import add_never_cache_headers


class PrivatePages:
    """Style sheets are served before this and may be kept."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self._get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response
