"""The households of a building, written down together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.errors import NotThere
from zhagen.web.common.ids import derive_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.plan_doors import Door
from zhagen.web.community.domain.room import ROOM
from zhagen.web.community.models import Building, Household
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class ComparedDoors:
    """`new`: those that nobody has written down; `there`: those that stand already and stay as they are."""

    new: list[Door]
    there: list[Door]


def compare_doors(by: Scope, engagement: UUID, building: UUID, doors: Iterable[Door]) -> ComparedDoors:
    """Held against the building's households, those that moved away not counted. NotThere: not their building.

    One door is another's by stairwell and door: the floor is often left out.
    """
    _find_building(by, engagement, building)
    homes = list_records(Household, by, engagement).filter(building=building, until__isnull=True)
    known = set(homes.values_list("stairwell", "door"))
    listed = list(doors)
    there = [one for one in listed if (one.stairwell, one.door) in known]
    return ComparedDoors([one for one in listed if (one.stairwell, one.door) not in known], there)


def write_doors(by: Scope, engagement: UUID, building: UUID, doors: Iterable[Door], *, id: UUID) -> int:
    """Write the doors that nobody has written, all or none, and return how many. With the same id again, none new.

    A household that lives behind a door has no day: it was there before anybody wrote it. Raises NotThere,
    NotAllowed, Invalid.
    """
    with transaction.atomic():
        list(
            Building.objects.unscoped().select_for_update().filter(pk=building)
        )  # one writes, the other waits
        new = compare_doors(by, engagement, building, doors).new
        rows = {derive_id(id, one.stairwell, one.door): one for one in new}
        # Written by this form before and taken away since: it stays away.
        before = Household.objects.unscoped().filter(building=building).values_list("pk", flat=True)
        again = rows.keys() & set(before)
        cells = [_cells(key, building, one) for key, one in rows.items() if key not in again]
        return Desk(ROOM).record_many(by, "households", engagement, cells)


def _cells(key: UUID, building: UUID, door: Door) -> dict[str, Any]:
    place = {"stairwell": door.stairwell, "floor": door.floor, "door": door.door}
    return {"id": key, "building": building, **place}


def _find_building(by: Scope, engagement: UUID, building: UUID) -> Any:
    found = list_records(Building, by, engagement).filter(pk=building).first()
    if found is None:
        raise NotThere(str(building))
    return found
