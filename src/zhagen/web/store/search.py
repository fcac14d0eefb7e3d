"""Records whose titles hold what was typed."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, F, Field, Q, QuerySet, TextField, Value

from zhagen.web.common.fields import RecordIds
from zhagen.web.common.formats import sought_text
from zhagen.web.store.kinds import NAMES, KindColumn, RecordKind, kind_of
from zhagen.web.store.record import Record
from zhagen.web.store.sensitive import hidden_where, is_always_sensitive, is_ever_sensitive, shown_value
from zhagen.web.store.spelling import DOTS, as_counted, one_spelling, text_holds

_COUNTED = re.compile(r"(?<=\d)\s+(?=号|栋|幢|单元|层|室)")
_APART = re.compile(f"[{re.escape(DOTS)}\\s]+")


def words_of(text: str) -> list[str]:
    """Each is looked for by itself. A number stays with what it counts; a point between parts is none."""
    return [word for word in _APART.split(_COUNTED.sub("", sought_text(text))) if word]


ORDERS = ("newest", "oldest", "entered")
DEEP = 2  # as far as titles name what a record points to


@dataclass(frozen=True, slots=True)
class Sought:
    """`words` in names, texts and words of lists, of what the record points to as well; `cells`: column -> value.

    `to`: a record that they point to. `order`: one of ORDERS, or a column, with "-" in front for the other way.
    """

    words: str = ""
    cells: Mapping[str, Any] = field(default_factory=dict)
    since: dt.date | None = None
    until: dt.date | None = None
    order: str = "newest"
    to: UUID | None = None


def narrow_records(rows: QuerySet[Record], kind: RecordKind, sought: Sought) -> QuerySet[Record]:
    """The query of those records, in that order, with what they point to.

    Every word must be found somewhere, and nowhere in what is hidden: who finds it would have seen it. Nor is a list
    narrowed to what is hidden, or put in its order.
    """
    for word in words_of(sought.words):
        rows = rows.filter(matches(kind, word))
    for name, value in sought.cells.items():
        rows = rows.filter(holds_openly(kind, name, value))
    if sought.since is not None:
        rows = rows.filter(day__gte=sought.since)
    if sought.until is not None:
        rows = rows.filter(day__lte=sought.until)
    if sought.to is not None:
        rows = rows.filter(points_to(kind, sought.to))
    return with_references(rows, kind).order_by(*_order(kind, sought.order))


def holds_openly(kind: RecordKind, name: str, value: object) -> Q:
    """Records that say so in that column where a list shows it."""
    hidden = hidden_where(kind, kind.column(name))
    return Q(pk__in=()) if hidden is None else Q(**{name: value}) & ~hidden


def points_to(kind: RecordKind, key: UUID, table: str | None = None) -> Q:
    """Records of this kind that name that one in any open column (that points to `table`)."""
    found = Q(pk__in=())
    for one in kind.columns:
        if one.refers and table in (None, one.refers) and not is_always_sensitive(kind.table, one.name):
            found |= Q(**{f"{one.name}__contains" if one.is_several else one.name: key})
    return found


def _order(kind: RecordKind, order: str) -> tuple[Any, ...]:
    newest = (F("day").desc(nulls_last=True), "-id")
    if order in ORDERS:
        return {
            "newest": newest,
            "oldest": (F("day").asc(nulls_last=True), "id"),
            "entered": (F("entered").desc(nulls_last=True), "-id"),
        }[order]
    name = order.removeprefix("-")
    column = F(name) if "__" in name else shown_value(kind, kind.column(name))
    columns = as_counted(column) if _is_counted(kind, name) else (column,)
    turned = (
        one.desc(nulls_last=True) if order.startswith("-") else one.asc(nulls_last=True) for one in columns
    )
    return (*turned, *newest)


def _is_counted(kind: RecordKind, name: str) -> bool:
    """Whether such a column holds names, doors or the like, which may have a number in them."""
    return "__" in name or _is_text(kind.column(name).field)


def with_references(rows: QuerySet[Record], kind: RecordKind) -> QuerySet[Record]:
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


def count_records(lists: Mapping[str, QuerySet[Any]]) -> dict[str, int]:
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


def matches(kind: RecordKind, word: str, deep: int = DEEP) -> Q:
    """Records that say the word where titles and lists show it, and nowhere in what is hidden.

    In their texts, in the words of their lists as the reader reads them, in those of what they point to, and in the
    names of what that points to. What they point to is asked by itself: there are fewer people than meetings.
    """
    found = Q(pk__in=())
    for one in kind.columns:
        if deep and one.refers and not one.is_several:
            named = kind_of(one.field.related_model)
            rows = named.model.objects.unscoped().order_by().filter(matches(named, word, deep - 1))
            found |= Q(**{f"{one.name}__in": rows.values("pk")})
        elif (said := _holds(one, word)) and not _is_out_of_sight(kind, one, deep):
            hidden = hidden_where(kind, one)
            if hidden is not None:
                found |= said & ~hidden
    return found


def _holds(column: KindColumn, word: str) -> Q | None:
    """How a query asks whether the column says the word, in words that the reader sees; None where it cannot."""
    name, asked = column.name, one_spelling(word)
    if column.codes:
        codes = [code for code, words in column.codes if asked in one_spelling(str(words))]
        return Q(**{f"{name}__in": codes}) if codes else None
    if not _is_text(column.field):
        return None
    if not column.suggested:
        return text_holds(name, word)
    suggested = [code for code, words in column.suggested if asked in one_spelling(str(words))]
    every = [code for code, _words in column.suggested]
    return text_holds(name, word) & ~Q(**{f"{name}__in": every}) | Q(**{f"{name}__in": suggested})


def _is_out_of_sight(kind: RecordKind, column: KindColumn, deep: int) -> bool:
    """Whether that column is shown only where the record itself is listed or opened.

    What has a name of its own is called by it; else by what it points to and the words of its lists.
    """
    if deep == DEEP:
        return False
    is_named = any(one.name in NAMES for one in kind.columns)
    return is_ever_sensitive(kind.table, column.name) or bool(column.codes and (is_named or not deep))


def _is_text(field: "Field[Any, Any]") -> bool:
    texts = isinstance(field, CharField | TextField) and not isinstance(field, RecordIds)
    return texts and not field.choices
