"""The households of a community, by area and building, with whom the team has seen."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.sought_words import spellings_of, words_of
from zhagen.web.community import service as community
from zhagen.web.fieldwork.domain.queries.unseen_households import find_unseen_households


@dataclass(frozen=True, slots=True)
class SeenHousehold:
    """Where it is, and the day on which it was last seen; `building` and `seen` may be None.

    `lately`: whether that is late enough to count as known.
    """

    id: UUID
    building: UUID | None
    building_name: str
    area: str
    stairwell: str
    floor: str
    door: str
    priority: bool
    seen: dt.date | None
    lately: bool


@dataclass(frozen=True, slots=True)
class HouseholdsAsked:
    """What is looked for: every word in its place or in the alias of somebody who lives there."""

    words: str = ""
    building: UUID | None = None
    area: str = ""
    priority: bool = False
    never: bool = False


@dataclass(frozen=True, slots=True)
class BuildingCount:
    """Households of a building: how many there are (None: nobody wrote it), are written down, were seen of late."""

    id: UUID | None
    name: str
    area: str
    there: int | None
    written: int
    seen: int


@dataclass(frozen=True, slots=True)
class HouseholdList:
    """`rows`: never seen first, then the longest unseen. `buildings`: all there are, by area and name."""

    rows: list[SeenHousehold]
    buildings: list[BuildingCount]


def list_households(
    by: Scope, engagement: UUID, day: dt.date, within: dt.timedelta, building: UUID | None = None
) -> HouseholdList:
    """Those that live there on that day, of one building or of all, in two queries; empty where it is not theirs.

    `within`: seen in so many days by that day, that day among them, a household counts as seen lately.
    """
    only: dict[str, Any] = {} if building is None else {"building": building}
    columns = ("building", "building__name", "building__area", "stairwell", "floor", "door")
    unseen = find_unseen_households(by, engagement, day).filter(**only)
    rows = unseen.values_list("pk", *columns, "priority", "seen")
    found = [
        SeenHousehold(
            key,
            building,
            name or "",
            area or "",
            stairwell,
            floor,
            door,
            priority is True,
            seen,
            seen is not None and seen > day - within,
        )
        for key, building, name, area, stairwell, floor, door, priority, seen in rows
    ]
    buildings = community.list_records(by, "buildings", engagement).order_by("area", "name", "pk")
    buildings = buildings if building is None else buildings.filter(pk=building)
    return HouseholdList(found, _count(buildings, found))


def narrow_households(
    by: Scope, engagement: UUID, rows: list[SeenHousehold], asked: HouseholdsAsked
) -> list[SeenHousehold]:
    """Those that are asked for, in their order; a query for each word."""
    for word in words_of(asked.words):
        living_there = community.list_records(by, "residents", engagement).filter(alias__icontains=word)
        homes = set(living_there.values_list("household", flat=True))
        rows = [one for one in rows if one.id in homes or _is_at(one, word)]
    return [
        one
        for one in rows
        if (asked.building is None or one.building == asked.building)
        and (not asked.area or one.area == asked.area)
        and (one.priority or not asked.priority)
        and (one.seen is None or not asked.never)
    ]


def _is_at(one: SeenHousehold, word: str) -> bool:
    place = f"{one.area} {one.building_name} {one.stairwell}-{one.floor}-{one.door}".lower()
    return any(spelt.lower() in place for spelt in spellings_of(word))


def _count(buildings: Iterable[Any], rows: list[SeenHousehold]) -> list[BuildingCount]:
    written: dict[UUID | None, int] = {}
    seen: dict[UUID | None, int] = {}
    for one in rows:
        written[one.building] = written.get(one.building, 0) + 1
        seen[one.building] = seen.get(one.building, 0) + one.lately
    counts = [
        BuildingCount(one.pk, one.name, one.area, one.households, written.get(one.pk, 0), seen.get(one.pk, 0))
        for one in buildings
    ]
    if None in written:
        counts.append(BuildingCount(None, "", "", None, written[None], seen[None]))
    return counts
