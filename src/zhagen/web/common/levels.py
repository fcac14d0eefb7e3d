"""The levels of a column in words, as its declaration says them: 0 none, 1 advice, 2 together, 3 done for them."""

import re
from typing import Any

from django.db import models

from zhagen.web.store.kinds import KindColumn

_LEVEL = re.compile(r"(\d) ([^，；,;]+)")


def levels_of(column: KindColumn) -> list[tuple[int, str]]:
    """(level, its word) in the reader's language, the lowest first; none where the column has no levels."""
    if not isinstance(column.field, models.IntegerField):
        return []
    return [(int(level), word.strip()) for level, word in _LEVEL.findall(str(column.meaning))]


def level_word(column: KindColumn, level: Any) -> str:
    """The word of one level; empty where it was not recorded."""
    return "" if level is None else dict(levels_of(column)).get(level, str(level))


def is_scale(column: KindColumn) -> bool:
    """Whether each of its levels has a word; of 0 not tired, 4 very tired only the ends have."""
    levels = [level for level, _word in levels_of(column)]
    return len(levels) > 2 and levels == list(range(levels[0], levels[-1] + 1))
