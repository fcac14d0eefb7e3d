"""Two entries side by side, and the list of those that may be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.merging.forms import Differing
from zhagen.web.pages.records.context import RecordContext, kind_of_table
from zhagen.web.pages.records.presenters import say_value
from zhagen.web.pages.records.titles import names_in, summary_of, title_of
from zhagen.web.pages.ui.navigation import page_of
from zhagen.web.records import service as records
from zhagen.web.store.search import with_references
from zhagen.web.store.sensitive import sensitive_columns

if TYPE_CHECKING:
    from zhagen.web.records.models.merging import Merge
    from zhagen.web.store.record import DatedRecord

WHY = {
    records.Likeness.HOME_AND_NAME: _("同一户，称呼相近"),
    records.Likeness.DOOR: _("同一个门号"),
    records.Likeness.NAME: _("名称一样"),
    records.Likeness.NEAR_NAME: _("名称只差一个字"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One entry, and how many records of which kind name it."""

    named: Named
    uses: list[tuple[Sentence, int]]

    @property
    def number(self) -> int:
        """How many records name it."""
        return sum(number for _kind, number in self.uses)


@dataclass(frozen=True, slots=True)
class Named:
    """An entry in a list: its id, what it is called, its one line, its page."""

    key: UUID
    title: str
    summary: str
    page: str


@dataclass(frozen=True, slots=True)
class ListedPair:
    """Two entries and why they may be one."""

    one: Named
    other: Named
    why: Sentence


@dataclass(frozen=True, slots=True)
class ListedMerge:
    """One that was done: the names of both, when, and whether it was undone."""

    merge: Merge
    kept: str
    given_up: str
    page: str


def sides_of(context: RecordContext, rows: tuple[Any, Any]) -> tuple[Side, Side]:
    """Both, in their order."""
    keys = [row.pk for row in rows]
    uses = records.count_uses(context.scope, context.engagement.pk, context.table, keys)
    one, other = (
        Side(
            _named(context, row),
            [(kind_of_table(table).label, number) for table, number in uses[row.pk].items()],
        )
        for row in rows
    )
    return one, other


def differing_of(context: RecordContext, rows: tuple[Any, Any]) -> list[Differing]:
    """The columns in which they say something else and that are in sight; notes are joined, and no matter of choice."""
    hidden = sensitive_columns(rows[0]) | sensitive_columns(rows[1])
    names = [names_in(context, row, []) for row in rows]
    found = []
    for column in context.kind.columns:
        values = [getattr(row, column.field.attname) for row in rows]
        if values[0] == values[1] or column.name in hidden or column.name in ("note", "entered"):
            continue
        said = [say_value(column, value, known) for value, known in zip(values, names, strict=True)]
        found.append(Differing(column.name, column.label, said[0], said[1]))
    return found


def draw_pairs(context: RecordContext) -> list[ListedPair]:
    """The likely pairs with their names, in one question for all of these."""
    pairs = records.list_likely_pairs(context.scope, context.engagement.pk, context.table)
    said = _said(context, {key for pair in pairs for key in (pair.one, pair.other)})
    return [ListedPair(said[one.one], said[one.other], WHY[one.likeness]) for one in pairs]


def _said(context: RecordContext, keys: Iterable[UUID]) -> dict[UUID, Named]:
    rows = with_references(context.rows().filter(pk__in=list(keys)), context.kind)
    return {row.pk: _named(context, row) for row in rows}


def _named(context: RecordContext, row: DatedRecord) -> Named:
    page = page_of(context.table, context.engagement.pk, row.pk)
    return Named(row.pk, title_of(row), summary_of(context.kind, row), page)


def list_done(context: RecordContext) -> list[ListedMerge]:
    """The last ones, newest first."""
    done = records.list_merges(context.scope, context.engagement.pk, context.table)
    keys = {key for one in done for key in (one.kept, one.given_up)}
    named = {row.pk: title_of(row) for row in context.service.named(context.scope, context.table, keys)}
    return [
        ListedMerge(
            one,
            named.get(one.kept, ""),
            named.get(one.given_up, ""),
            page_of(context.table, context.engagement.pk, one.kept),
        )
        for one in done
    ]
