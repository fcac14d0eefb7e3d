"""The hours of one worker as a grid: a line a day, a column a kind, sums beside and beneath."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.forms import BoundField

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.hours.forms import KINDS, HoursForm, Period, name_of, read_period, write_number
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.records import service as records
from zhagen.web.records.service import Cell

if TYPE_CHECKING:
    from zhagen.web.agency.models import Account


@dataclass(frozen=True, slots=True)
class DayLine:
    """`fields`: of each kind its field, its value in words, what another wrote meanwhile; `sum`: of the day."""

    day: dt.date
    is_today: bool
    fields: list[tuple[BoundField | None, str, str | None]]
    sum: str

    @property
    def is_weekend(self) -> bool:
        """Saturday or Sunday."""
        return self.day.weekday() > 4


@dataclass(frozen=True, slots=True)
class HoursSheet:
    """Whose hours of when, as they are written; `without_kind`: hours that no column has."""

    team: Sequence[Account]
    worker: Account | None
    period: Period
    written: records.WrittenHours
    today: dt.date

    @property
    def values(self) -> dict[Cell, float]:
        """Of every cell of the grid in which something is written."""
        return {cell: hours for cell, hours in self.written.values.items() if cell[1]}

    @property
    def without_kind(self) -> str:
        """Hours written elsewhere without a kind; empty where there are none."""
        found = sum(hours for (_day, kind), hours in self.written.values.items() if not kind)
        return write_number(round(found, 2)) if found else ""

    @property
    def days(self) -> list[dt.date]:
        """Those that have come."""
        return [day for day in self.period.days if day <= self.today]

    @property
    def cells(self) -> list[Cell]:
        """Those of the grid."""
        return [(day, kind) for day in self.days for kind, _word in KINDS]


def open_sheet(context: RecordContext, worker: str, period: str, today: dt.date) -> HoursSheet:
    """The person's own hours where no worker of the team is asked for; the first one's where they are none of it."""
    here, team = context.engagement.pk, agency.list_workers(context.engagement.pk)
    of_key = {str(one.pk): one for one in team}
    chosen = of_key.get(worker) or of_key.get(str(context.scope.account)) or next(iter(team), None)
    when = read_period(period, today)
    key = chosen.pk if chosen is not None else UUID(int=0)
    found = records.find_hours(context.scope, here, key, when.first, when.last)
    return HoursSheet(team, chosen, when, found, today)


def lines_of(
    sheet: HoursSheet, form: HoursForm, meanwhile: Mapping[Cell, float | None] | None = None
) -> list[DayLine]:
    """`meanwhile`: what somebody else wrote into some cells since they were shown."""
    values = sheet.values
    lines = []
    for day in sheet.days:
        fields: list[Any] = []
        for kind, _word in KINDS:
            name, said = name_of((day, kind)), values.get((day, kind))
            other = None
            if meanwhile and (day, kind) in meanwhile:
                now = meanwhile[day, kind]
                other = "" if now is None else write_number(now)
            fields.append(
                (
                    form[name] if name in form.fields else None,
                    "" if said is None else write_number(said),
                    other,
                )
            )
        total = sum(values.get((day, kind), 0.0) for kind, _word in KINDS)
        lines.append(DayLine(day, day == sheet.today, fields, write_number(total) if total else ""))
    return lines


def sums_of(sheet: HoursSheet) -> tuple[list[tuple[Sentence, str]], str]:
    """Of each kind its sum over the days, and that of all."""
    values = sheet.values
    columns: list[tuple[Sentence, str]] = []
    for kind, word in KINDS:
        found = sum(hours for (_day, one), hours in values.items() if one == kind)
        columns.append((word, write_number(round(found, 2)) if found else "0"))
    return columns, write_number(round(sum(values.values()), 2))
