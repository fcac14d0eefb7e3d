"""A record's line in a list, under its name."""

from typing import Any

from zhagen.web.common.kinds import Kind
from zhagen.web.pages.records.naming import word_of

MOST = 4


def summary_of(kind: Kind, row: Any) -> str:
    """The words of its lists, and the first of its note."""
    said = [word_of(one, getattr(row, one.name)) for one in kind.columns if one.codes]
    note = str(row.note)
    said = [*said[:MOST], note if len(note) <= 40 else note[:39] + "…"]
    return " · ".join(one for one in said if one)
