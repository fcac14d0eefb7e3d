"""A signed-in person reads in the language of their account."""

from collections.abc import Callable
from typing import Any

from django.utils import translation


class OwnLanguage:
    """Stands after the sign-in; who is not signed in gets the browser's language."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        language = getattr(request.user, "language", "")
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = translation.get_language()
        return self._get_response(request)
