"""A record's cells, its versions beside each other, what points to it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zhagen.web.common.formats import Sentence, say_day
from zhagen.web.pages.records.context import RecordContext, kind_of_table, service_of, tables_seen
from zhagen.web.pages.records.forms import RecordForm, values_in, values_of
from zhagen.web.pages.records.sentences import say_change
from zhagen.web.pages.records.titles import say_number, title_of, word_of
from zhagen.web.pages.ui.finder_field import FinderField, listed
from zhagen.web.store.kinds import KindColumn, RecordKind
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.record_queries import PastVersion
from zhagen.web.store.search import count_records, points_to
from zhagen.web.store.sensitive import HIDDEN, sensitive_columns, sensitive_in


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a record in words; `leads_to`: the table and the id of what it points to; `hidden`: not told."""

    label: Sentence
    said: str
    before: str = ""
    leads_to: tuple[str, UUID] | None = None
    hidden: bool = False

    @property
    def changed(self) -> str:
        """What became of it, in a sentence."""
        return say_change(self.label, self.before, self.said)


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of a record: who made it, when, and the cells that it changed."""

    version: int
    at: dt.datetime
    who: str
    deleted: bool
    restored: bool
    cells: list[Cell]


def say_value(column: KindColumn, value: Any, names: Mapping[str, str]) -> str:
    """A value in words; `names`: the names of what can be pointed to, by id."""
    if value is None or value in ("", ()):
        return ""
    if column.is_several:
        return "、".join(names.get(str(one), str(_("另一条记录"))) for one in value)
    if column.refers or column.is_worker:
        return names.get(str(value), str(_("另一条记录")))
    if column.is_bare_id:  # nobody is known by it once nothing but a deleted record names them
        return names.get(str(value), "…" + str(value)[-4:])
    if isinstance(value, bool):
        return str(_("是") if value else _("否"))
    if isinstance(value, dt.date):
        return say_day(value)
    if isinstance(value, int | float):
        return say_number(column, value)
    return word_of(column, value)


def cells_of(
    context: RecordContext, row: DatedRecord, names: Mapping[str, str], *, revealed: bool = False
) -> list[Cell]:
    """Every column that says something; what is sensitive in words only where it is `revealed`."""
    hidden = frozenset() if revealed else sensitive_columns(row)
    cells = []
    for one in context.kind.columns:
        value = getattr(row, one.field.attname)
        said = say_value(one, value, names)
        leads = (one.refers, value) if one.refers and not one.is_several else None
        if said and one.name in hidden:
            cells.append(Cell(one.label, str(HIDDEN), hidden=True))
        elif said:
            cells.append(Cell(one.label, said, leads_to=leads))
    return cells


def history_of(
    context: RecordContext,
    row: DatedRecord,
    versions: Sequence[PastVersion],
    names: Mapping[str, str],
    *,
    revealed: bool = False,
) -> list[VersionLine]:
    """Every version, newest first, each with what it changed of the one before; what is sensitive as above."""
    told = []
    for now, before in zip(versions, [*versions[1:], None], strict=True):
        hidden = frozenset() if revealed else _hidden_then(row, now, before)
        cells = [
            Cell(one.label, str(HIDDEN), str(HIDDEN), hidden=True)
            if one.name in hidden
            else Cell(one.label, say_value(one, new, names), say_value(one, old, names))
            for one in context.kind.columns
            for new in [now.columns[one.name]]
            for old in [before.columns[one.name] if before else None]
            if before is not None and new != old
        ]
        restored = before is not None and before.deleted and not now.deleted
        told.append(VersionLine(now.version, now.at, now.who, now.deleted, restored, cells))
    return told


def _hidden_then(row: DatedRecord, now: PastVersion, before: PastVersion | None) -> frozenset[str]:
    """What was sensitive then stays so, though the record says something else since."""
    then = sensitive_in(row, now.columns)
    return then if before is None else then | sensitive_in(row, before.columns)


def take_theirs(context: RecordContext, row: DatedRecord, form: RecordForm) -> None:
    """The form goes on from the version that stands now. What its person left as they opened it is now the others'."""
    opened = [
        values_of(context.kind, one.columns)
        for one in context.service.versions(context.scope, context.table, row.pk)
        if one.version == form.cleaned_data["version"]
    ]
    stands = values_in(context.kind, row)
    form.data = form.data.copy()
    form.data["version"] = row.version
    for one in context.kind.columns if opened else ():
        left_alone = _said(form.cleaned_data.get(one.name)) == _said(opened[0][one.name])
        if left_alone and opened[0][one.name] != stands[one.name]:
            form.cleaned_data[one.name] = stands[one.name]
            _put(form, one, stands[one.name])


def _put(form: RecordForm, column: KindColumn, value: Any) -> None:
    if column.is_several:
        form.data.setlist(column.name, value)
    elif isinstance(value, bool):
        form.data[column.name] = str(value).lower()
    else:
        form.data[column.name] = "" if value is None else str(value)


def differences(context: RecordContext, row: DatedRecord, form: RecordForm) -> list[Cell]:
    """A cell for each: `before` is what stands there, `said` what was typed."""
    typed, stands = form.values(), values_in(context.kind, row)
    names = {
        str(key): str(name)
        for column, field in form.fields.items()
        for key, name in _choices(field, typed.get(column), stands.get(column))
    }
    cells = []
    for one in context.kind.columns:
        mine, theirs = typed.get(one.name), stands[one.name]
        if _said(mine) != _said(theirs):
            cells.append(Cell(one.label, say_value(one, mine, names), say_value(one, theirs, names)))
    return cells


def _choices(field: forms.Field, *values: object) -> Iterable[tuple[Any, Any]]:
    if isinstance(field, FinderField):
        return [(one.key, one.name) for value in values for one in field.finder.named(listed(value))]
    return getattr(field, "choices", ())


def _said(value: object) -> object:
    """The value; None for each way in which a form and a record say nothing. No is not nothing."""
    return None if value is None or value in ("", [], ()) else value


def pointing_to(context: RecordContext, row: DatedRecord) -> list[tuple[RecordKind, int]]:
    """Each kind that this person may see and that uses the record, with how many do: one query for all of them."""
    kinds: dict[str, RecordKind] = {}
    lists: dict[str, QuerySet[Any]] = {}
    for table in tables_seen(context.scope, context.engagement.pk):
        kind = kind_of_table(table)
        if any(one.refers == context.table for one in kind.columns):
            rows = service_of(table).list(context.scope, table, context.engagement.pk)
            kinds[table] = kind
            lists[table] = rows.filter(points_to(kind, row.pk, context.table))
    counts = count_records(lists)
    return [(kind, counts[table]) for table, kind in kinds.items() if counts[table]]


def pointed_at(context: RecordContext, key: UUID | None) -> tuple[str, UUID, str] | None:
    """The record that a list was narrowed to, as (table, key, name); None where none was, or where it is not theirs."""
    if key is None:
        return None
    for one in context.kind.columns:
        if one.refers:
            rows = list(service_of(one.refers).named(context.scope, one.refers, [key]))
            if rows:
                return one.refers, key, title_of(rows[0])
    return None
