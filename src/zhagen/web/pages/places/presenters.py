"""What happened, a line a record, by month."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.pages.records.presenters import say_value
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import KindColumn, kind_of
from zhagen.web.store.sensitive import HIDDEN, hidden_columns
from zhagen.web.store.timeline import Happened

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Line:
    """`label`: its kind; `said`: what it names; `more`: its other columns; `who`: the worker, if it has one."""

    table: str
    id: UUID
    day: dt.date | None
    label: Any
    said: str
    more: str
    note: str
    who: str


def by_month(entries: Sequence[Happened], about: UUID) -> list[tuple[dt.date | None, list[Line]]]:
    """The first day of each month with its lines, in the order given. `about`: whose page it is."""
    lines = (line_of(one, about) for one in entries)
    return [(month, list(some)) for month, some in groupby(lines, key=_month)]


def line_of(happened: Happened, about: UUID) -> Line:
    """What is hidden stays hidden. That it names `about` goes without saying; as what, where it could be two."""
    row = happened.row
    model: Any = type(row)
    kind = kind_of(model)
    hidden = hidden_columns(row)
    names, more, who = [], [], ""
    for one in kind.columns:
        value = getattr(row, one.field.attname)
        if one.name in hidden or one.is_several or one.is_bare_id or one.name in ("day", "entered", "note"):
            continue
        if one.is_worker:
            who = str(getattr(row, one.name) or "")
        elif one.refers and value == about:
            names += [str(one.label)] if _named_twice(one, kind.columns) else []
        elif one.refers and value is not None:
            names.append(title_of(getattr(row, one.name)))
        elif said := say_value(one, value, {}):
            more.append(_("{label}：{said}").format(label=one.label, said=said))
    if hidden:
        more.append(str(HIDDEN))
    note = "" if "note" in hidden else str(row.note)
    note = note if len(note) <= LONGEST else note[: LONGEST - 1] + "…"
    said = " · ".join(dict.fromkeys(names))
    return Line(happened.table, row.pk, happened.day, kind.one, said, " · ".join(more), note, who)


def _named_twice(column: KindColumn, columns: Iterable[KindColumn]) -> bool:
    return sum(one.refers == column.refers for one in columns) > 1


def _month(line: Line) -> dt.date | None:
    return line.day and line.day.replace(day=1)
