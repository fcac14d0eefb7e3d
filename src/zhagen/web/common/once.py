"""What is asked several times while one page is made, and answered once."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Answer = TypeVar("Answer")
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
