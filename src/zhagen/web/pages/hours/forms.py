"""A week or a month, and a field a day and kind in it."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.ui.draft_forms import DraftForm, FormData
from zhagen.web.records import service as records
from zhagen.web.records.service import Cell
from zhagen.web.store.kinds import kind_of

KINDS = kind_of(records.MODELS["work_hours"]).column("kind").codes
FULL_DAY = 24
_SEEN = re.compile(r"(\d{4}-\d{2}-\d{2})-([a-z_]+)=([\d.]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """Some days on end: `is_week`, or a whole month."""

    first: dt.date
    last: dt.date
    is_week: bool = False

    def __str__(self) -> str:
        return f"{self.first:%G-W%V}" if self.is_week else f"{self.first:%Y-%m}"

    @property
    def days(self) -> list[dt.date]:
        """Every day of it."""
        return [self.first + dt.timedelta(number) for number in range((self.last - self.first).days + 1)]

    @property
    def before(self) -> "Period":
        """The week or month before it."""
        return _around(self.first - dt.timedelta(1), self.is_week)

    @property
    def after(self) -> "Period":
        """The week or month after it."""
        return _around(self.last + dt.timedelta(1), self.is_week)


def read_period(text: str, today: dt.date) -> Period:
    """2026-11, or 2026-W48; the month of `today` where it is neither, or lies ahead."""
    try:
        week = "W" in text
        day = dt.date.fromisoformat(f"{text}-1" if week else f"{text}-01")
    except ValueError:
        return _around(today, False)
    return _around(day, week) if dt.date(1900, 1, 8) < day <= today else _around(today, week)


def other_period(period: Period, today: dt.date) -> Period:
    """The month of a week; of a month its last week that has begun."""
    day = period.first if period.is_week else min(period.last, today)
    return _around(day, not period.is_week)


def _around(day: dt.date, week: bool) -> Period:
    if week:
        first = day - dt.timedelta(day.weekday())
        return Period(first, first + dt.timedelta(6), True)
    return Period(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))


def name_of(cell: Cell) -> str:
    """The name of its field."""
    return f"{cell[0]}-{cell[1]}-hours"


class HoursForm(DraftForm):
    """`id`: made with the form; `worker`, `period`: whose hours of when; `seen`: what was shown in the cells."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    worker = forms.UUIDField(widget=forms.HiddenInput)
    period = forms.CharField(widget=forms.HiddenInput, required=False, max_length=10)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8000)

    def __init__(
        self,
        cells: list[Cell],
        values: Mapping[Cell, float],
        data: FormData = None,
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        """`cells`: those that can be written; `values`: what stands in them."""
        begun = {name_of(cell): write_number(hours) for cell, hours in values.items()}
        super().__init__(data, initial={**begun, "seen": write_seen(values), **(initial or {})})
        self.cells = {name_of(cell): cell for cell in cells}
        for name, (day, kind) in self.cells.items():
            self.fields[name] = forms.FloatField(
                label=f"{day} {dict(KINDS)[kind]}",
                required=False,
                min_value=0,
                max_value=FULL_DAY,
                error_messages={"invalid": _("写一个数，例如 1.5")},
                widget=forms.TextInput(
                    {
                        "inputmode": "decimal",
                        "autocomplete": "off",
                        "aria-label": f"{day} {dict(KINDS)[kind]}",
                    }
                ),
            )

    def changes(self) -> dict[Cell, records.NewHours]:
        """The cells that were changed since they were shown."""
        seen = dict(_read_seen(self.cleaned_data["seen"]))
        said = {cell: (seen.get(cell), self.cleaned_data[name]) for name, cell in self.cells.items()}
        return {cell: records.NewHours(was, now) for cell, (was, now) in said.items() if was != now}


def write_seen(values: Mapping[Cell, float]) -> str:
    """Cells with their values, for a hidden field."""
    return ";".join(f"{day}-{kind}={write_number(hours)}" for (day, kind), hours in sorted(values.items()))


def write_number(hours: float) -> str:
    """Without a point where there is nothing behind it."""
    return f"{hours:g}"


def _read_seen(text: str) -> Iterator[tuple[Cell, float]]:
    for part in text.split(";"):
        if found := _SEEN.fullmatch(part):
            try:
                yield (dt.date.fromisoformat(found[1]), found[2]), float(found[3])
            except ValueError:
                continue
