"""Households counted by area and building."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zhagen.web.fieldwork.service import BuildingCount
from zhagen.web.pages.places.in_order import in_order


@dataclass(frozen=True, slots=True)
class AreaCount:
    """An area (empty: nobody wrote one) with its buildings, and their sums. `there`: of those that say a number."""

    name: str
    buildings: list[BuildingCount]
    there: int | None
    written: int
    seen: int


def by_area(buildings: Sequence[BuildingCount]) -> list[AreaCount]:
    """The areas in the order of their first buildings, that of no name last."""
    listed = sorted(buildings, key=lambda one: (one.area == "", one.id is None, in_order(one.name)))
    names = dict.fromkeys(one.area for one in listed)
    return [add_up(name, [one for one in listed if one.area == name]) for name in names]


def add_up(name: str, buildings: Iterable[BuildingCount]) -> AreaCount:
    """Their sums; `there` is None where no building says how many live there."""
    listed = list(buildings)
    there = [one.there for one in listed if one.there is not None]
    return AreaCount(
        name,
        listed,
        sum(there) if there else None,
        sum(one.written for one in listed),
        sum(one.seen for one in listed),
    )
