"""The book in which the story is written down, row by row, with chance and ids that repeat themselves everywhere."""

import random
import uuid
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import polars as pl

from zhagen.examples.fictional.days import LAST, later
from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES

T = TypeVar("T")
SEED = 20241008


class Chance:
    """The draws of one theme.

    Each theme has its own, so that a change in one leaves the others as they were. Everything is made from
    random() alone, the only draw that Python promises to repeat from version to version.
    """

    def __init__(self, theme: str) -> None:
        self._random = random.Random(SEED + zlib.crc32(theme.encode("utf-8")))

    def share(self) -> float:
        """A number from 0 up to 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """Whether something happens that happens in that share of cases."""
        return self.share() < chance

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.share() * (high - low + 1))

    def one(self, of: Sequence[T]) -> T:
        """One of some things, drawn; IndexError when there is none."""
        return of[int(self.share() * len(of))]

    def some(self, of: Sequence[T], count: int) -> list[T]:
        """That many different ones, or all there are, in the order they were drawn."""
        left = list(of)
        return [left.pop(int(self.share() * len(left))) for _ in range(min(count, len(left)))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of some things, each as often as its weight says."""
        point = self.share() * sum(weights.values())
        *before, last = weights
        for thing in before:
            point -= weights[thing]
            if point < 0:
                return thing
        return last


_EPOCH = date(1970, 1, 1)
_MILLISECONDS_A_DAY = 86_400_000
_HALF = 1 << 31


def make_id(day: date, chance: Chance) -> str:
    """A UUIDv7 whose time lies within the day."""
    time = (day - _EPOCH).days * _MILLISECONDS_A_DAY + int(chance.share() * _MILLISECONDS_A_DAY)
    bits = chance.whole(0, _HALF - 1) << 43 | chance.whole(0, _HALF - 1) << 12 | chance.whole(0, 0xFFF)
    version, variant = 0x7 << 76, 0b10 << 62
    return str(uuid.UUID(int=time << 80 | version | (bits >> 62) << 64 | variant | bits & ((1 << 62) - 1)))


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
