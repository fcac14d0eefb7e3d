"""What a record is called in a list, in a choice, in a sentence."""

import re
from typing import Any

from django.db.models import CharField

from zhagen.web.common.formats import say_day, say_near_day
from zhagen.web.common.levels import is_scale, level_word
from zhagen.web.store.kinds import KindColumn, kind_of
from zhagen.web.store.search import DEEP, NAMES
from zhagen.web.store.sensitive import sensitive_columns

WHERE = ("stairwell", "floor", "door")
LONGEST = 60
_NUMBERS = re.compile(r"(\d+)")


def title_of(row: Any, deep: int = DEEP) -> str:
    """Its own name; else what it points to and its first words from lists and texts; else its kind and day.

    Nothing hidden.
    """
    model: Any = type(row)
    kind = kind_of(model)
    for name in NAMES:
        if value := getattr(row, name, ""):
            return _cut(value)
    parts = [title_of(found, deep - 1) for one in kind.columns if deep and (found := _reference(row, one))]
    if where := "-".join(value for name in WHERE if (value := getattr(row, name, ""))):
        parts.append(where)
    if len(parts) < DEEP:
        hidden = sensitive_columns(row)
        listed = [one for one in kind.columns if one.codes]
        written = [one for one in kind.columns if is_short_text(one) and one.name not in WHERE]
        parts += [word_of(one, getattr(row, one.name)) for one in listed + written if one.name not in hidden]
    said = [part for part in parts if part]
    if said:
        return _cut(" · ".join(said[:3]))
    return f"{kind.one} {say_day(row.day) or str(row.pk)[-4:]}"


def dated_title_of(row: Any) -> str:
    """The same for a choice: two reviews that decided the same are told apart by their days. A name stands alone."""
    title, day = title_of(row), said_day(row)
    own = any(getattr(row, name, "") for name in NAMES)
    return title if own or not day or say_day(row.day) in title else f"{title} · {day}"


def said_day(row: Any) -> str:
    """Its day as lists write it."""
    return say_near_day(row.day)


def by_name(title: str) -> list[tuple[bool, int, str]]:
    """In which order names stand: 2 号楼 before 10 号楼."""
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in _NUMBERS.split(title)]


def word_of(column: KindColumn, code: Any) -> str:
    """The word of a code of a list; what stands outside the list as it is."""
    return str(dict(column.codes or column.suggested).get(code, code or ""))


def is_short_text(column: KindColumn) -> bool:
    """Whether it is a text of a few words: no list and no note."""
    return isinstance(column.field, CharField) and not column.codes


def say_number(column: KindColumn, number: float) -> str:
    """A level by its word; a number as people write it: 3 hours, not 3.0."""
    return level_word(column, number) if is_scale(column) else f"{number:.12g}"


def _reference(row: Any, column: KindColumn) -> Any:
    return getattr(row, column.name) if column.refers and not column.is_several else None


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
