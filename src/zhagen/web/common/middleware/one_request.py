"""While one request is answered, what was asked once is not asked again."""

from collections.abc import Callable
from typing import Any

from zhagen.web.common.once import one_request


class OneRequest:
    """What a request writes and then reads again is asked for without `once`."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        with one_request():
            return self._get_response(request)
