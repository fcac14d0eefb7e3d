"""Households counted by area and building."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from zhagen.web.fieldwork.service import BuildingCount
from zhagen.web.pages.places.in_order import in_order


@dataclass(frozen=True, slots=True)
class Count:
    """Of a building, or of several together; `there` is None where nobody wrote how many live there.

    Shares are whole percents of `there`, or of those written down where that is not known.
    """

    name: str
    there: int | None
    written: int
    seen: int
    id: UUID | None = None

    @property
    def written_share(self) -> int:
        """Of a hundred, how many are written down."""
        return self._share(self.written)

    @property
    def seen_share(self) -> int:
        """Of a hundred, how many were seen of late."""
        return self._share(self.seen)

    def _share(self, number: int) -> int:
        return min(100, round(100 * number / ((self.there or self.written) or 1)))


@dataclass(frozen=True, slots=True)
class AreaCount:
    """An area (of no name where nobody wrote one) with its buildings."""

    sum: Count
    buildings: list[Count]


def by_area(buildings: Sequence[BuildingCount]) -> list[AreaCount]:
    """The areas in the order of their first buildings, that of no name last."""
    listed = sorted(buildings, key=lambda one: (one.area == "", one.id is None, in_order(one.name)))
    areas = []
    for name in dict.fromkeys(one.area for one in listed):
        counts = [
            Count(one.name, one.there, one.written, one.seen, one.id) for one in listed if one.area == name
        ]
        areas.append(AreaCount(add_up(name, counts), counts))
    return areas


def add_up(name: str, counts: Iterable[Count | BuildingCount]) -> Count:
    """Their sums; `there` is that of the buildings of which somebody wrote it."""
    listed = list(counts)
    there = [one.there for one in listed if one.there is not None]
    written, seen = sum(one.written for one in listed), sum(one.seen for one in listed)
    return Count(name, sum(there) if there else None, written, seen)
