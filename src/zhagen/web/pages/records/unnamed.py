"""What somebody is called of whom no record but their answers is kept: a respondent, a voter; and a vote itself.

By the day on which they were first written down, the how-many-eth of that day they are, and what they said last.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.common.formats import say_day
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.search import with_references

LAST = 200  # records: whom these name is offered
VOTE = "vote"


def new_one(column: str) -> str:
    """Somebody, or a vote, that no record names yet."""
    return str(_("新的一次投票") if column == VOTE else _("新的一位，还没有记过"))


def unnamed_of(place: Place, column: str, ids: Collection[UUID] | None = None) -> list[tuple[str, str]]:
    """(id, name), newest first: of those ids; without, of those that the last records name."""
    rows = with_references(place.rows(), place.kind)
    rows = rows[:LAST] if ids is None else rows.filter(**{f"{column}__in": ids})
    said: defaultdict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        if (key := getattr(row, column)) is not None:
            said[key].append(row)
    numbers = _numbers(place, column, {row.day for rows in said.values() for row in rows})
    return [(str(key), _name(column, numbers[key], rows)) for key, rows in said.items()]


def _numbers(place: Place, column: str, days: Collection[dt.date]) -> dict[UUID, tuple[dt.date, int]]:
    """Of each the first of these days on which they were written down, and which of that day they are."""
    firsts: dict[UUID, dt.date] = {}
    on_day: defaultdict[dt.date, int] = defaultdict(int)
    numbers = {}
    written = place.rows().filter(day__in=days).order_by("day", "pk").values_list(column, "day")
    for key, day in written:
        if key is not None and key not in firsts:
            firsts[key] = day
            on_day[day] += 1
            numbers[key] = day, on_day[day]
    return numbers


def _name(column: str, number: tuple[dt.date, int], rows: Sequence[Any]) -> str:
    day, which = number
    words = _("{day}第 {n} 次") if column == VOTE else _("{day}第 {n} 位")
    count = _("共 {n} 条").format(n=len(rows)) if len(rows) > 1 else ""
    return " · ".join(filter(None, (words.format(day=say_day(day), n=which), title_of(rows[0]), count)))
