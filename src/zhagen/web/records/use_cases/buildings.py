"""Buildings from a list, and their doors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.ids import derive_id
from zhagen.web.records.models.community import Building, Household
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record_queries import list_records

HIGHEST, WIDEST, MOST_DOORS = 60, 40, 1000


@dataclass(frozen=True, slots=True)
class Door:
    """Where one household lives in its building."""

    stairwell: str
    floor: str
    door: str


@dataclass(frozen=True, slots=True)
class DoorPlan:
    """Stairwells by name (none: the building has one), floors from the lowest to the highest, doors on each."""

    stairwells: tuple[str, ...]
    lowest: int
    highest: int
    doors: int

    def list_doors(self) -> list[Door]:
        """Every door, stairwell by stairwell, from the lowest floor; 301 is the first door of the third floor.

        Raises Invalid where that cannot be a building.
        """
        wrong = self._wrong()
        if wrong:
            raise Invalid(wrong)
        return [
            Door(stairwell, str(floor), f"{floor}{number:02d}")
            for stairwell in self.stairwells or ("",)
            for floor in range(self.lowest, self.highest + 1)
            if floor  # there is no floor between -1 and 1
            for number in range(1, self.doors + 1)
        ]

    def _wrong(self) -> Mapping[str, Any]:
        if any(len(one) > 20 for one in self.stairwells):
            return {"stairwells": _("单元的名字最多 20 个字")}
        if len(set(self.stairwells)) != len(self.stairwells):
            return {"stairwells": _("有两个单元同名")}
        if not -9 <= self.lowest <= HIGHEST:
            return {"lowest": _("楼层在 -9 和 60 之间")}
        if not self.lowest <= self.highest <= HIGHEST:
            return {"highest": _("最高一层不能低于最低一层，也不能高于 60 层")}
        if not 1 <= self.doors <= WIDEST:
            return {"doors": _("每层 1 到 40 户")}
        if len(self.stairwells or ("",)) * (self.highest - self.lowest + 1) * self.doors > MOST_DOORS:
            return {"doors": _("一次最多写 1000 户，请分几次写")}
        return {}


MOST_BUILDINGS = 300


@dataclass(frozen=True, slots=True)
class NewBuilding:
    """Its name, its area (empty: unknown), and how many households live there (None: unknown)."""

    name: str
    area: str = ""
    households: int | None = None


@dataclass(frozen=True, slots=True)
class ComparedBuildings:
    """`new`: those that nobody has written down; `there`: those of a name that the area has already."""

    new: list[NewBuilding]
    there: list[NewBuilding]


def compare_buildings(by: Scope, engagement: UUID, buildings: Iterable[NewBuilding]) -> ComparedBuildings:
    """Held against the community's buildings by area and name."""
    known = set(list_records(Building, by, engagement).values_list("area", "name"))
    listed = list(buildings)
    there = [one for one in listed if (one.area, one.name) in known]
    return ComparedBuildings([one for one in listed if (one.area, one.name) not in known], there)


def write_buildings(by: Scope, engagement: UUID, buildings: Sequence[NewBuilding], *, id: UUID) -> Written:
    """Write the new ones, all or none; a number each. With the same id again, none new.

    Raises NotFound, NotAllowed, Invalid.
    """
    _check_buildings(buildings)
    with one_save() as written:
        new = compare_buildings(by, engagement, buildings).new
        rows = {derive_id(id, one.area, one.name): one for one in new}
        # Written by this form before and renamed or taken away since: it stays as it is.
        again = set(Building.objects.unscoped().filter(pk__in=rows).values_list("pk", flat=True))
        cells = [_building_cells(key, one) for key, one in rows.items() if key not in again]
        RECORDS.record_many(by, "buildings", engagement, cells)
    return written


def _check_buildings(buildings: Sequence[NewBuilding]) -> None:
    names = [(one.area, one.name) for one in buildings]
    twice = (
        next((name for name in names if names.count(name) > 1), None)
        if len(names) <= MOST_BUILDINGS
        else None
    )
    if len(names) > MOST_BUILDINGS:
        raise Invalid({"lines": gettext("一次最多写 300 栋，请分几次写")})
    if any(one.households is not None and one.households < 0 for one in buildings):
        raise Invalid({"lines": gettext("户数不能是负数")})
    if twice is not None:
        raise Invalid({"lines": gettext("“{name}”写了两次").format(name=twice[1])})


def _building_cells(key: UUID, one: NewBuilding) -> dict[str, Any]:
    return {"id": key, "name": one.name, "area": one.area, "households": one.households}


@dataclass(frozen=True, slots=True)
class ComparedDoors:
    """`new`: those that nobody has written down; `there`: those that stand already and stay as they are."""

    new: list[Door]
    there: list[Door]


def compare_doors(by: Scope, engagement: UUID, building: UUID, doors: Iterable[Door]) -> ComparedDoors:
    """Held against the building's households, those that moved away not counted. NotFound: not their building.

    One door is another's by stairwell and door: the floor is often left out.
    """
    _find_building(by, engagement, building)
    homes = list_records(Household, by, engagement).filter(building=building, until__isnull=True)
    known = set(homes.values_list("stairwell", "door"))
    listed = list(doors)
    there = [one for one in listed if (one.stairwell, one.door) in known]
    return ComparedDoors([one for one in listed if (one.stairwell, one.door) not in known], there)


def write_doors(by: Scope, engagement: UUID, building: UUID, doors: Iterable[Door], *, id: UUID) -> Written:
    """Write the doors that nobody has written, all or none; a number each. With the same id again, none new.

    A household that lives behind a door has no day: it was there before anybody wrote it. Raises NotFound,
    NotAllowed, Invalid.
    """
    with one_save() as written:
        list(
            Building.objects.unscoped().select_for_update().filter(pk=building)
        )  # one writes, the other waits
        new = compare_doors(by, engagement, building, doors).new
        rows = {derive_id(id, one.stairwell, one.door): one for one in new}
        # Written by this form before and taken away since: it stays away.
        before = Household.objects.unscoped().filter(building=building).values_list("pk", flat=True)
        again = rows.keys() & set(before)
        cells = [_cells(key, building, one) for key, one in rows.items() if key not in again]
        RECORDS.record_many(by, "households", engagement, cells)
    return written


def _cells(key: UUID, building: UUID, door: Door) -> dict[str, Any]:
    place = {"stairwell": door.stairwell, "floor": door.floor, "door": door.door}
    return {"id": key, "building": building, **place}


def _find_building(by: Scope, engagement: UUID, building: UUID) -> Building:
    found = list_records(Building, by, engagement).filter(pk=building).first()
    if found is None:
        raise NotFound(str(building))
    return found
