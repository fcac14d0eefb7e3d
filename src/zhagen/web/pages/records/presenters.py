"""The cells of a record in words, and what a version changed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zhagen.web.common.formats import say_day
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.titles import say_number, word_of
from zhagen.web.store.kinds import KindColumn
from zhagen.web.store.record_queries import PastVersion
from zhagen.web.store.sensitive import HIDDEN, sensitive_columns, sensitive_in


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a record in words; `leads_to`: the table and the id of what it points to; `hidden`: not told."""

    label: Any
    said: str
    before: str = ""
    leads_to: tuple[str, Any] | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Told:
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


def cells_of(place: Place, row: Any, names: Mapping[str, str], *, revealed: bool = False) -> list[Cell]:
    """Every column that says something; what is sensitive in words only where it is `revealed`."""
    hidden = frozenset() if revealed else sensitive_columns(row)
    cells = []
    for one in place.kind.columns:
        value = getattr(row, one.field.attname)
        said = say_value(one, value, names)
        leads = (one.refers, value) if one.refers and not one.is_several else None
        if said and one.name in hidden:
            cells.append(Cell(one.label, str(HIDDEN), hidden=True))
        elif said:
            cells.append(Cell(one.label, said, leads_to=leads))
    return cells


def history_of(
    place: Place,
    row: Any,
    versions: Sequence[PastVersion],
    names: Mapping[str, str],
    *,
    revealed: bool = False,
) -> list[Told]:
    """Every version, newest first, each with what it changed of the one before; what is sensitive as above."""
    told = []
    for now, before in zip(versions, [*versions[1:], None], strict=True):
        hidden = frozenset() if revealed else _hidden_then(row, now, before)
        cells = [
            Cell(one.label, str(HIDDEN), str(HIDDEN), hidden=True)
            if one.name in hidden
            else Cell(one.label, say_value(one, new, names), say_value(one, old, names))
            for one in place.kind.columns
            for new in [now.columns[one.name]]
            for old in [before.columns[one.name] if before else None]
            if before is not None and new != old
        ]
        restored = before is not None and before.deleted and not now.deleted
        told.append(Told(now.version, now.at, now.who, now.deleted, restored, cells))
    return told


def _hidden_then(row: Any, now: Any, before: Any) -> frozenset[str]:
    """What was sensitive then stays so, though the record says something else since."""
    then = sensitive_in(row, now.columns)
    return then if before is None else then | sensitive_in(row, before.columns)
