"""A list of records narrowed to what somebody looks for."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, F, Q, TextField, Value

from zhagen.web.common.columns import RecordIds
from zhagen.web.common.kinds import Kind, kind_of
from zhagen.web.common.sensitive import hidden_where, is_ever_sensitive

ORDERS = ("newest", "oldest", "entered")


@dataclass(frozen=True, slots=True)
class Sought:
    """`words` in names, notes and texts, of what the record points to as well; `cells`: column -> value.

    `to`: a record that they point to. `order`: one of ORDERS, or a column, with "-" in front for the other way.
    """

    words: str = ""
    cells: Mapping[str, Any] = field(default_factory=dict)
    since: dt.date | None = None
    until: dt.date | None = None
    order: str = "newest"
    to: UUID | None = None


def narrow_records(rows: Any, kind: Kind, sought: Sought) -> Any:
    """The query of those records, in that order, with what they point to.

    Every word must be found somewhere, and nowhere in what is hidden: who finds it would have seen it.
    """
    for word in sought.words.split():
        rows = rows.filter(reduce(or_, _said(kind, word), Q(pk__in=())))
    rows = rows.filter(**sought.cells)
    if sought.since is not None:
        rows = rows.filter(day__gte=sought.since)
    if sought.until is not None:
        rows = rows.filter(day__lte=sought.until)
    if sought.to is not None:
        rows = rows.filter(points_to(kind, sought.to))
    return with_references(rows, kind).order_by(*_order(sought.order))


def points_to(kind: Kind, key: UUID, table: str | None = None) -> Q:
    """Records of this kind that name that one in any column (that points to `table`)."""
    found = Q(pk__in=())
    for one in kind.columns:
        if one.refers and table in (None, one.refers):
            found |= Q(**{f"{one.name}__contains" if one.is_several else one.name: key})
    return found


def _order(order: str) -> tuple[Any, ...]:
    newest = (F("day").desc(nulls_last=True), "-id")
    if order in ORDERS:
        return {
            "newest": newest,
            "oldest": (F("day").asc(nulls_last=True), "id"),
            "entered": (F("entered").desc(nulls_last=True), "-id"),
        }[order]
    column = F(order.removeprefix("-"))
    return (
        column.desc(nulls_last=True) if order.startswith("-") else column.asc(nulls_last=True),
        *newest,
    )


def with_references(rows: Any, kind: Kind) -> Any:
    """With the records they point to and those that these point to, so that a name costs no query of its own."""
    paths = []
    for one in kind.columns:
        if one.is_worker:
            paths.append(one.name)
        elif one.refers and not one.is_several:
            further = kind_of(one.field.related_model).columns
            paths.append(one.name)
            paths += [f"{one.name}__{two.name}" for two in further if two.refers and not two.is_several]
    return rows.select_related(*paths) if paths else rows


def count_records(lists: Mapping[str, Any]) -> dict[str, int]:
    """How many records each list has (table -> a query), in one query for all of them."""
    if not lists:
        return {}
    first, *others = (
        rows.order_by()
        .annotate(of_table=Value(table, CharField()))
        .values_list("of_table")
        .annotate(number=Count("pk"))
        for table, rows in lists.items()
    )
    return dict.fromkeys(lists, 0) | dict(first.union(*others, all=True) if others else first)


def _said(kind: Kind, word: str) -> Iterator[Q]:
    for one in kind.columns:
        if _is_text(one.field):
            hidden = hidden_where(kind, one)
            if hidden is not None:
                yield Q(**{f"{one.name}__icontains": word}) & ~hidden
        elif one.refers and not one.is_several:
            further = kind_of(one.field.related_model)
            for two in further.columns:
                if _is_text(two.field) and not is_ever_sensitive(further.table, two.name):
                    yield Q(**{f"{one.name}__{two.name}__icontains": word})


def _is_text(field: Any) -> bool:
    texts = isinstance(field, CharField | TextField) and not isinstance(field, RecordIds)
    return texts and not field.choices
