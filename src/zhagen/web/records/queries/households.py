"""Households by building, when each was last seen."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce, Greatest

from zhagen.web.common.access import Scope, may
from zhagen.web.records.models.community import Building
from zhagen.web.records.models.fieldwork import Contact, PartnerDealing, ResourceUse
from zhagen.web.records.queries.activities import newest_day
from zhagen.web.records.queries.people import lives_on
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.search import words_of
from zhagen.web.store.spelling import one_spelling, text_holds

LAST: dict[str, tuple[type[DatedRecord], str, dict[str, bool]]] = {
    "residents": (Contact, "resident", {"made": True}),
    "partners": (PartnerDealing, "partner", {}),
    "resources": (ResourceUse, "resource", {}),
}


def list_with_last_day(by: Scope, table: str, engagement: UUID, day: dt.date) -> QuerySet[Any]:
    """The rows of `residents`, `partners` or `resources` with `last`, the newest first and those without one last.

    One query, to be narrowed, ordered and paged by the caller; empty where the engagement is not theirs.
    """
    model, column, more = LAST[table]
    found: QuerySet[Any] = RECORDS.list(by, table, engagement)
    found = found.annotate(last=newest_day(model, column, engagement, day, **more))
    found = found.order_by(F("last").desc(nulls_last=True), "-pk")
    return found if may(by, model.permission("see"), engagement) else found.none()


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
    buildings = RECORDS.list(by, "buildings", engagement).order_by("area", "name", "pk")
    buildings = buildings if building is None else buildings.filter(pk=building)
    return HouseholdList(found, _count(buildings, found))


def narrow_households(
    by: Scope, engagement: UUID, rows: list[SeenHousehold], asked: HouseholdsAsked, day: dt.date
) -> list[SeenHousehold]:
    """Those that are asked for, in their order; a query for each word."""
    for word in words_of(asked.words):
        living_there = RECORDS.list(by, "residents", engagement).filter(text_holds("alias", word))
        living_there = lives_on(living_there, day)
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
    parts = (one.area, one.building_name, f"{one.stairwell}-{one.floor}-{one.door}")
    return one_spelling(word) in one_spelling("\n".join(parts))


def _count(buildings: Iterable[Building], rows: list[SeenHousehold]) -> list[BuildingCount]:
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


def find_unseen_households(by: Scope, engagement: UUID, day: dt.date) -> QuerySet[Any]:
    """The community's households that live there on that day: never seen first, then the longest unseen.

    Each with `seen`: the day of its last contact by this engagement that was made, directly or with one of its
    residents; None where there is none. One query, to be filtered (by building) and paged by the caller.
    """
    found: QuerySet[Any] = RECORDS.list(by, "households", engagement).exclude(until__lte=day)
    found = found.annotate(
        _directly=newest_day(Contact, "household", engagement, day, made=True),
        _by_resident=newest_day(Contact, "resident__household", engagement, day, made=True),
    )
    found = found.annotate(seen=_later("_directly", "_by_resident"))
    found = found.order_by(F("seen").asc(nulls_first=True), "pk")
    return found if may(by, Contact.permission("see"), engagement) else found.none()


def _later(one: str, other: str) -> Greatest:
    """The later of two days; an empty one does not count, on either database."""
    return Greatest(Coalesce(one, other), Coalesce(other, one))
