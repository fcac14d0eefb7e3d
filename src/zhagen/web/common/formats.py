"""Days and declared words as a reader of this language writes them."""

import datetime as dt
import re
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import lazystr
from django.utils.translation import get_language

from zhagen.method.tables import FIRST_DAY
from zhagen.method.terms import Lang, Words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise
else:
    from django.utils.functional import Promise as _StrPromise

StrPromise = _StrPromise
Sentence = str | StrPromise  # a text, or one that becomes the reader's own when it is shown


def current_lang() -> Lang:
    """The language of the moment as the method calls it."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def lazy_words(words: Words) -> StrPromise:
    """A text that becomes the one or the other when it is shown."""
    return lazystr(_Said(words))


class _Said:
    def __init__(self, words: Words) -> None:
        self._words = words

    def __str__(self) -> str:
        return self._words.in_(current_lang())


def is_too_early(day: dt.date) -> bool:
    """Whether nobody recorded anything so long ago."""
    return day < FIRST_DAY


def say_day(day: dt.date | None) -> str:
    """In full; empty where there is none."""
    return "" if day is None else str(date_format(day, "DATE_FORMAT"))


def say_near_day(day: dt.date | None) -> str:
    """For lists: without its year where that is this one."""
    if day is None or day.year != timezone.localdate().year:
        return say_day(day)
    return str(date_format(day, "MONTH_DAY_FORMAT"))


def say_weekday(day: dt.date | None) -> str:
    """The day of the week; empty where there is none."""
    return "" if day is None else str(date_format(day, "l"))


# Marks that take no room, turn round what follows, or fill a place with nothing. Two names that look alike are then not
# the same, and a name can be made to read otherwise than it is written.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text without characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def sought_text(text: str) -> str:
    """The same of what is looked for; also without NUL, which PostgreSQL does not take in a question."""
    return visible(text).replace("\0", "")
