"""A month of days: on each what was promised, what is held, what is due."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import is_too_early
from zhagen.web.pages.records.titles import say_gone, title_of
from zhagen.web.pages.ui.navigation import page_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of, kind_of_row
from zhagen.web.store.record import Record
from zhagen.web.store.search import with_references

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Contact

MONDAY, DAYS = 0, 7
MOST = 200  # of each kind in a month
LAST_YEAR = 2199


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a day. `kind`: in a word; `mark`: which of the few marks of a calendar it has."""

    kind: str
    mark: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """`column`: 1 for a Monday; `late`: it is over, and something open is on it."""

    day: dt.date
    column: int
    entries: tuple[Entry, ...]
    is_today: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Month:
    """The days of a month, and the months beside it, None beyond the calendar."""

    first: dt.date
    days: tuple[MonthDay, ...]
    before: dt.date | None
    after: dt.date | None
    count: int
    cut: bool


def find_month(asked: str, today: dt.date) -> dt.date:
    """The first day of the month that was asked for as 2026-12; this month for anything else."""
    try:
        found = dt.date.fromisoformat(f"{asked}-01")
    except ValueError:
        found = today.replace(day=1)
    return today.replace(day=1) if is_too_early(found) or found.year > LAST_YEAR else found


def draw_month(scope: Scope, engagement: UUID, first: dt.date, today: dt.date) -> Month:
    """The month that begins on that day. Raises NotFound where what is done there is not theirs to see."""
    if not may(scope, "records.see", engagement):
        raise NotFound(str(engagement))
    after = (first + dt.timedelta(31)).replace(day=1)
    found = records.find_scheduled(scope, engagement, first, after - dt.timedelta(1))
    on: defaultdict[dt.date, list[Entry]] = defaultdict(list)
    full = False
    for kind, mark, column, rows in _kinds(found):
        taken = list(rows[: MOST + 1])
        full = full or len(taken) > MOST
        for row in _once(taken[:MOST]):
            on[getattr(row, column)].append(_entry(kind, mark, engagement, row))
    days = tuple(
        _day(day, on[day], today)
        for day in Calendar(MONDAY).itermonthdates(first.year, first.month)
        if day.month == first.month
    )
    before = (first - dt.timedelta(1)).replace(day=1)
    return Month(
        first,
        days,
        None if is_too_early(before) else before,
        None if after.year > LAST_YEAR else after,
        sum(len(day.entries) for day in days),
        full,
    )


def _kinds(found: records.Scheduled) -> Iterator[tuple[str, str, str, QuerySet[Any]]]:
    """In a word, its mark, the column with its day, the rows."""
    homes = ("resident__household__building", "household__building")  # who has no name has a door's
    yield _("约好"), "promise", "follow_up_on", _full(found.follow_ups).select_related(*homes)
    yield _("活动"), "held", "day", _full(found.activities)
    yield _("决议"), "due", "due", _full(found.decisions)
    yield _("步骤"), "due", "due", _full(found.steps)
    yield _("到账"), "due", "day", _full(found.money)
    yield _("约定到期"), "due", "ends", _full(found.agreements)


def _full(rows: QuerySet[Any]) -> QuerySet[Any]:
    model: Any = rows.model
    return with_references(rows, kind_of(model))


def _once(rows: list[Any]) -> list[Any]:
    """Two workers at one door promised one thing."""
    return list({_who_is_met(row): row for row in rows}.values())


def _who_is_met(row: Any) -> object:
    """Of a follow-up the visit and whom it is promised to; of everything else itself."""
    visit = getattr(row, "visit", None)
    return (visit, row.resident_id, row.household_id) if visit else row.pk


def _entry(kind: str, mark: str, engagement: UUID, row: Record) -> Entry:
    table = kind_of_row(row).table
    shown: Any = row
    gone = ""
    if table == "contacts":
        contact: Contact = shown
        shown = contact.resident or contact.household or contact
        gone = say_gone(contact.resident, contact.household)
    said = " · ".join(one for one in (title_of(shown), gone) if one)
    return Entry(kind, mark, said, page_of(table, engagement, row.pk))


def _day(day: dt.date, entries: list[Entry], today: dt.date) -> MonthDay:
    late = day < today and any(entry.mark != "held" for entry in entries)
    return MonthDay(day, day.weekday() + 1, tuple(entries), day == today, late)
