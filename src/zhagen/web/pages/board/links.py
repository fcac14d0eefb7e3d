"""Where links on a board lead, and the day they keep."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from zhagen.web.common.access import Scope
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.readings import service as readings
from zhagen.web.records.service import MODELS

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


# Tables whose records have a page of their own to be written on.
GUIDED = {
    "contacts": "visit",
    "activities": "activity",
    "attendance": "roll",
    "concerns": "concern-add",
    "groups": "group",
    "memberships": "groups",
    "roles": "groups",
    "group_rules": "groups",
    "buildings": "buildings-add",
    "households": "households",
    "reviews": "start",
}


@dataclass(frozen=True, slots=True)
class BoardLinks:
    """`as_of` and `known_by` as they were asked; None: today, all that is known. `writes`: whether they write here."""

    engagement: UUID
    as_of: dt.date | None
    known_by: dt.date | None
    writes: bool = False

    def board(self) -> str:
        """The board on that day."""
        return self._to("board")

    def months(self) -> str:
        """Its months."""
        return self._to("months")

    def item(self, item: str) -> str:
        """An item's page."""
        return self._to("item", item)

    def row(self, item: str) -> str:
        """The item's row on the board."""
        return f"{self.board()}#row.{item}"

    def stage(self, stage: str) -> str:
        """The stage's column on the board."""
        return f"{self.board()}#stage.{stage}"

    def records(self, item: str, part: str, table: str) -> str:
        """The page of the records behind a part."""
        return self._to("item-records", item, part=part, table=table)

    def step(self, table: str) -> str:
        """The page where a record of that table is written, guided where there is such a page; today's alone."""
        if not self.writes or self.as_of is not None or table not in MODELS:
            return ""
        if table in GUIDED:
            return reverse(GUIDED[table], args=[self.engagement])
        return reverse("record-add", args=[self.engagement, table])

    def begin(self) -> str:
        """The page of the tables that are kept."""
        return reverse("kept", args=[self.engagement]) if self.writes and self.as_of is None else ""

    def _to(self, name: str, *more: str, **asked: str) -> str:
        days = {"as_of": self.as_of, "known_by": self.known_by}
        query = {name: str(value) for name, value in {**asked, **days}.items() if value}
        address = reverse(name, args=[self.engagement, *more])
        return f"{address}?{urlencode(query)}" if query else address


@dataclass(frozen=True, slots=True)
class BoardHead:
    """`past`: whether it is not the board of today with all that is known; `now` leads back to that.

    `outside`: what is different for whoever is not of the team, a sentence; empty for the team.
    """

    engagement: Engagement
    as_of: dt.date
    known_by: dt.date | None
    past: bool
    outside: str
    ways: BoardLinks

    @property
    def now(self) -> BoardLinks:
        """The same addresses without a day."""
        return BoardLinks(self.engagement.pk, None, None)


def head_of(form: DayAsked, by: Scope, engagement: Engagement) -> BoardHead:
    """Of the day that was asked for; a day that is none, and today itself, is no past day."""
    as_of, known_by = form.days()
    outside = "" if readings.may_see_figures(by, engagement.pk) else readings.say_outside()
    known_by = (
        None if outside else known_by
    )  # what is told outside is of what was known at the end of its month
    other = as_of != timezone.localdate()
    ways = BoardLinks(
        engagement.pk, as_of if other else None, known_by, readings.is_of_team(by, engagement.pk)
    )
    past = other or known_by is not None
    shown = readings.day_shown(by, engagement.pk, as_of)
    return BoardHead(engagement, shown, known_by, past, outside, ways)
