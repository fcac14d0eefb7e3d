"""What is hidden until somebody says why they look: health, hardship, disability, disputes, everything about children.

The one place that says so. Names and what a record points to stay in sight, or nobody would find it; what is said
there is hidden, also from lists and titles. A hidden cell looks the same whatever it holds.

Two are also marks for the work: that a household comes first, that a resident is not asked to take part. Where the next
door or person is chosen the mark is named, without its reason, to whoever may write there; to nobody else.
"""

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.kinds import KindColumn, RecordKind, kind_of_row
from zhagen.web.store.record import DatedRecord

HIDDEN = _("已遮住")
NOTE = "note"
CHILD = "child"  # residents.age_band: under 14

# Columns that say it by themselves, whatever they hold: a yes is not to be known from a hidden cell.
ALWAYS: Mapping[str, frozenset[str]] = {
    "residents": frozenset({"exempt"}),  # a minor, incapacitated or in crisis
    "households": frozenset({"priority"}),  # hardship or special care
    "invitations": frozenset({"reason"}),  # one of the reasons is health
    "disputes": frozenset({"groups", "kind", "severity", "handler", "stance", NOTE}),
}
# Values of a column that make it, and the note beside it, what nobody sees in passing.
WHERE: Mapping[str, Mapping[str, frozenset[Any]]] = {
    "residents": {"exempt": frozenset({True})},
    "households": {"priority": frozenset({True})},
    "concerns": {"category": frozenset({"health", "disability", "livelihood", "child_care"})},
    "invitations": {"reason": frozenset({"health"})},
}


def is_sensitive(row: DatedRecord, column: str) -> bool:
    """Whether that column of the record is shown only to whoever says why they look.

    Of a record that points to a resident the resident is asked too: load it with the record.
    """
    return column in sensitive_columns(row)


def sensitive_columns(row: DatedRecord) -> frozenset[str]:
    """All such columns of the record, whether they say something or not."""
    return sensitive_in(row, {})


def sensitive_in(row: DatedRecord, before: Mapping[str, Any]) -> frozenset[str]:
    """The same of an earlier version of the record: `before` has the columns that it had then."""
    table = row.TABLE
    found = set(ALWAYS.get(table, ()))
    for column, codes in WHERE.get(table, {}).items():
        if getattr(row, column) in codes or before.get(column) in codes:
            found |= {column, NOTE}
    if _is_about_child(row, before):
        found |= {one.name for one in kind_of_row(row).columns if _is_said(one)}
    return frozenset(found)


def hidden_columns(row: DatedRecord) -> frozenset[str]:
    """Those of them that say something."""
    fields = {one.name: one.field.attname for one in kind_of_row(row).columns}
    return frozenset(
        name for name in sensitive_columns(row) if getattr(row, fields[name]) not in (None, "", ())
    )


def hidden_where(kind: RecordKind, column: KindColumn, path: str = "") -> Q | None:
    """The rows in which that column is hidden, for a query; None where it is in every row.

    `path`: of rows that point to such a record, the columns that lead there ("household__").
    """
    if is_always_sensitive(kind.table, column.name):
        return None
    return reduce(or_, _hidden_in(kind, column, path), Q(pk__in=()))


def shown_value(kind: RecordKind, column: KindColumn) -> F | Case:
    """What a list says of that column, for a query that puts records in an order: nothing where it is hidden."""
    if is_always_sensitive(kind.table, column.name):
        return Case(default=Value(None))
    hidden = list(_hidden_in(kind, column, ""))
    return Case(When(reduce(or_, hidden), then=None), default=F(column.name)) if hidden else F(column.name)


def _hidden_in(kind: RecordKind, column: KindColumn, path: str) -> Iterator[Q]:
    for name, codes in WHERE.get(kind.table, {}).items():
        if column.name in (name, NOTE):
            yield Q(**{f"{path}{name}__in": codes})
    if _is_said(column):
        if kind.table == "residents":
            yield Q(**{f"{path}age_band": CHILD})
        for one in kind.columns:
            if one.refers == "residents" and not one.is_several:
                # Where nobody is named, "is not a child" would be neither true nor false.
                child = {f"{path}{one.name}__isnull": False, f"{path}{one.name}__age_band": CHILD}
                yield Q(**child)


def is_always_sensitive(table: str, column: str) -> bool:
    """Whether the column is hidden in every record: then no list is split by it."""
    return column in ALWAYS.get(table, ())


def is_ever_sensitive(table: str, column: str) -> bool:
    """Whether the column is hidden in some record."""
    return column == NOTE or is_always_sensitive(table, column) or column in WHERE.get(table, {})


def sensitive_codes(table: str, column: str) -> frozenset[Any]:
    """The codes of a list by which records are hidden: then no list is narrowed to them."""
    children = frozenset({CHILD}) if (table, column) == ("residents", "age_band") else frozenset()
    return WHERE.get(table, {}).get(column, frozenset()) | children


def _is_about_child(row: DatedRecord, before: Mapping[str, Any]) -> bool:
    if row.TABLE == "residents":
        return CHILD in (getattr(row, "age_band", None), before.get("age_band"))
    return any(
        (resident := getattr(row, one.name)) is not None and resident.age_band == CHILD
        for one in kind_of_row(row).columns
        if one.refers == "residents" and not one.is_several
    )


def _is_said(column: KindColumn) -> bool:
    """Not what it is called, when it was, who wrote it, and what it points to."""
    if column.name in ("alias", "day", "entered"):
        return False
    return not (column.is_several or isinstance(column.field, models.ForeignKey))
