"""Words of the method in the reader's language."""

from typing import Any

from django.utils.functional import lazystr
from django.utils.translation import get_language

from zhagen.method.terms import Lang, Words


def current_lang() -> Lang:
    """The language of the moment as the method calls it."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def lazy_words(words: Words) -> Any:
    """A text that becomes the one or the other when it is shown."""
    return lazystr(_Said(words))


class _Said:
    def __init__(self, words: Words) -> None:
        self._words = words

    def __str__(self) -> str:
        return self._words.in_(current_lang())
