"""A record's line in a list, under its name."""

from typing import Any

from zhagen.web.common.kinds import Kind
from zhagen.web.common.sensitive import HIDDEN, hidden_columns
from zhagen.web.pages.records.naming import word_of

MOST = 4


def summary_of(kind: Kind, row: Any) -> str:
    """The words of its lists, and the first of its note; what is hidden only as hidden."""
    hidden = hidden_columns(row)
    open_ones = [one for one in kind.columns if one.codes and one.name not in hidden]
    note = "" if "note" in hidden else str(row.note)
    said = [word_of(one, getattr(row, one.name)) for one in open_ones[:MOST]]
    said += [note if len(note) <= 40 else note[:39] + "…", str(HIDDEN) if hidden else ""]
    return " · ".join(one for one in said if one)
