"""What every request passes: its own memory, the person's language, and no page kept by a browser."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import add_never_cache_headers

Answer = TypeVar("Answer")
Handler = Callable[[HttpRequest], HttpResponseBase]
_ANSWERS: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers_of_a_request", default=None)


@contextmanager
def one_request() -> Iterator[None]:
    """Answers are kept for as long as this lasts, and no longer."""
    token = _ANSWERS.set({})
    try:
        yield
    finally:
        _ANSWERS.reset(token)


def once(question: Hashable, ask: Callable[[], Answer]) -> Answer:
    """The answer of `ask`; outside a request it is asked each time."""
    answers = _ANSWERS.get()
    if answers is None:
        return ask()
    if question not in answers:
        answers[question] = ask()
    found: Answer = answers[question]
    return found


class OneRequest:
    """What a request writes and then reads again is asked for without `once`."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with one_request():
            return self._get_response(request)


class OwnLanguage:
    """Stands after the sign-in; who is not signed in gets the browser's language."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = getattr(request.user, "language", "")
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = translation.get_language()
        return self._get_response(request)


class PrivatePages:
    """Style sheets are served before this and may be kept."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response
