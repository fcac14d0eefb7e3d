"""The book in which the story is written down, row by row."""

from datetime import date
from typing import Any

import polars as pl

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import LAST, later
from zhagen.examples.fictional.ids import make_id
from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES

ENGAGEMENT = "fictional-liulinxiang"
COMMUNITY = "fictional-community"
Row = dict[str, Any]


class Book:
    """Rows by table, in the order they were written."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        self._ids = Chance("ids")
        self._typing = Chance("typing")

    def new_id(self, day: date) -> str:
        """An id for something that has no row of its own, or not yet."""
        return make_id(day, self._ids)

    def write(self, table: str, day: date, row_id: str | None = None, /, **cells: object) -> str:
        """Write a row; returns its id. What is left out stays empty."""
        name = row_id or self.new_id(day)
        self._rows[table].append(
            {"id": name, "engagement": ENGAGEMENT, "day": day, "entered": self._typed(day), **cells}
        )
        return name

    def _typed(self, day: date) -> date:
        """Mostly the same or the next day, at times at the end of the week, now and then weeks later."""
        days = self._typing.weighted({0: 55, 1: 22, 2: 9, 4: 7, 9: 4, 19: 3})
        return min(LAST, later(day, days))

    def frames(self) -> dict[str, pl.DataFrame]:
        """Every table that has rows, in the order of the contract and each in the order of its days."""
        return {
            name: pl.DataFrame(sorted(rows, key=lambda row: row["day"]), schema=schema_of(name))
            for name, rows in self._rows.items()
            if rows
        }
