"""What the page of one activity shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.activities.forms import MAIN, WHO, closing_form
from zhagen.web.pages.activities.roll import NOT_RECORDED, PARTS, state_of, where_of
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.forms import PartForm
from zhagen.web.pages.records.presenters import Cell, cells_of
from zhagen.web.pages.records.titles import names_in, title_of, word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import KindColumn, kind_of, level_word
from zhagen.web.store.search import with_references
from zhagen.web.store.spelling import by_name

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Activity, Attendance, Decision


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who came, or was taken off the roll. `attendance`: the row that says so."""

    name: str
    where: str
    state: str
    word: Sentence
    is_new: bool
    resident: UUID
    attendance: Attendance


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision in words; `form` closes it, where it is open."""

    row: Decision
    title: str
    group: str
    proposed_by: str
    worker_input: str
    form: PartForm | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """It was moved from one day to another. `who`: empty where that is unknown."""

    before: dt.date
    after: dt.date
    at: dt.datetime
    who: str


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """One activity with what belongs to it."""

    context: RecordContext
    row: Activity
    title: str
    method: str
    came: list[Guest]
    taken_off: list[Guest]
    decisions: list[Decided]
    who: list[tuple[Sentence, str]]
    cells: list[Cell]
    groups: list[tuple[str, str]]
    may_change: bool
    moves: list[Move]

    @property
    def called_off(self) -> bool:
        """Whether it was not held: whoever is on its roll would have come."""
        return self.row.held is False

    @property
    def tally(self) -> list[tuple[str, Sentence, int]]:
        """(state, its word, how many)."""
        return [(state, word, sum(one.state == state for one in self.came)) for state, word in PARTS]

    @property
    def new(self) -> int:
        """How many came for the first time."""
        return sum(one.is_new for one in self.came)


def open_activity_page(
    context: RecordContext, row: Activity, closing: PartForm | None = None
) -> ActivityPage:
    """`closing`: a form that closes one of the decisions and could not be saved."""
    names = names_in(context, row, [])
    before = records.find_earlier(context.scope, row)
    guests = [
        [_guest(one, one.resident_id not in before) for one in _rows(context, "attendance", row, deleted)]
        for deleted in (False, True)
    ]
    guests[0].sort(
        key=lambda one: (one.state == "x", -int(one.state) if one.state != "x" else 0, by_name(one.name))
    )
    here = {one.resident for one in guests[0]}
    decisions = [_decided(one, closing) for one in _rows(context, "decisions", row)]
    said = [(one.label, word_of(one, getattr(row, one.name))) for one in map(context.kind.column, WHO)]
    shown = {str(context.kind.column(name).label) for name in (*WHO, *MAIN)}
    return ActivityPage(
        context,
        row,
        title_of(row),
        word_of(context.kind.column("method"), row.method),
        guests[0],
        [one for one in guests[1] if one.resident not in here],
        decisions,
        [(label, word) for label, word in said if word],
        [one for one in cells_of(context, row, names) if str(one.label) not in shown],
        [(str(key), names[str(key)]) for key in row.groups if str(key) in names],
        context.may_change(row),
        _moves(context, row),
    )


def _moves(context: RecordContext, row: Activity) -> list[Move]:
    """Each change of its day, the newest first."""
    if row.version == 1:
        return []
    versions = records.list_versions(context.scope, "activities", row.pk)
    return [
        Move(older.columns["day"], newer.columns["day"], newer.at, newer.who)
        for newer, older in pairwise(versions)
        if older.columns["day"] != newer.columns["day"]
    ]


def _rows(context: RecordContext, table: str, activity: Activity, deleted: bool = False) -> QuerySet[Any]:
    rows = records.list_records(context.scope, table, context.engagement.pk, deleted=deleted)
    rows = with_references(rows.filter(activity=activity.pk), kind_of(records.MODELS[table]))
    return (
        rows.select_related("resident__household__building") if table == "attendance" else rows.order_by("pk")
    )


def _guest(row: Attendance, is_new: bool) -> Guest:
    words = dict(PARTS)
    state = state_of(row.part)
    name, where = title_of(row.resident), where_of(row.resident)
    return Guest(name, where, state, words.get(state, NOT_RECORDED), is_new, row.resident_id, row)


def _decided(row: Decision, closing: PartForm | None) -> Decided:
    kind = kind_of(records.MODELS["decisions"])
    form = None
    if row.done is None:
        mine = closing is not None and str(closing["id"].value()) == str(row.pk)
        form = closing if mine else closing_form(row)
    column: KindColumn = kind.column("worker_input")
    return Decided(
        row,
        title_of(row),
        title_of(row.group),
        word_of(kind.column("proposed_by"), row.proposed_by),
        level_word(column, row.worker_input),
        form,
    )
