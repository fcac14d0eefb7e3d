"""A record's line in a list, under its name."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from zhagen.web.common.formats import say_near_day
from zhagen.web.pages.records.titles import is_short_text, say_number, title_of, word_of
from zhagen.web.store.kinds import Kind, KindColumn
from zhagen.web.store.search import NAMES
from zhagen.web.store.sensitive import HIDDEN, hidden_columns

MOST = 4
SAID_BESIDE = ("day", "entered", "note")


def summary_of(kind: Kind, row: Any, said_elsewhere: Collection[str] = ()) -> str:
    """What its name has not said: the words of its lists, then its other cells, and the first of its note.

    So that no two lines of a list look alike that are not. What is hidden only as hidden. `said_elsewhere`: columns
    that the page says in another place.
    """
    hidden = hidden_columns(row)
    title = title_of(row)
    in_title = {title, *title.split(" · ")}
    left_out = {*hidden, *SAID_BESIDE, *said_elsewhere}
    open_ones = [one for one in kind.columns if one.name not in left_out]
    open_ones.sort(key=lambda one: not one.codes)
    has_name = any(
        getattr(row, name, "") for name in NAMES
    )  # then it does not name what the record points to
    cells = [_said(one, getattr(row, one.name)) for one in open_ones if has_name or not one.refers]
    said = [one for one in cells if one and one not in in_title][:MOST]
    note = "" if "note" in hidden else str(row.note)
    said += [note if len(note) <= 40 else note[:39] + "…", str(HIDDEN) if hidden else ""]
    return " · ".join(one for one in said if one)


def _said(column: KindColumn, value: Any) -> str:
    """A cell in so few words that its column need not stand above it; empty where it says nothing by itself."""
    if value is None or column.is_several or column.is_bare_id:
        return ""
    if column.refers:
        return title_of(value, 1)
    if column.codes:
        return word_of(column, value)
    if isinstance(value, bool):
        return str(column.label) if value else ""
    if isinstance(value, int | float):
        return str(_("{label} {value}").format(label=column.label, value=say_number(column, value)))
    if isinstance(value, dt.date):
        return str(_("{label} {value}").format(label=column.label, value=say_near_day(value)))
    if is_short_text(column):
        return word_of(column, value)
    return str(value) if column.is_worker else ""
