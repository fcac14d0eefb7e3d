"""Where the links of a board lead in the workplace. Whoever looks at a past day stays in it."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class BoardWays:
    """`as_of` and `known_by` as they were asked; None: today, all that is known."""

    engagement: UUID
    as_of: dt.date | None
    known_by: dt.date | None

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

    def _to(self, name: str, *more: str, **asked: str) -> str:
        days = {"as_of": self.as_of, "known_by": self.known_by}
        query = {name: str(value) for name, value in {**asked, **days}.items() if value}
        address = reverse(name, args=[self.engagement, *more])
        return f"{address}?{urlencode(query)}" if query else address
