"""The buildings of a community, written down together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import derive_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.room import ROOM
from zhagen.web.community.models import Building
from zhagen.web.store.record_queries import list_records

MOST = 300


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


def write_buildings(by: Scope, engagement: UUID, buildings: Sequence[NewBuilding], *, id: UUID) -> int:
    """Write the new ones, all or none, and return how many. With the same id again, none new.

    Raises NotThere, NotAllowed, Invalid.
    """
    _check(buildings)
    with transaction.atomic():
        new = compare_buildings(by, engagement, buildings).new
        rows = {derive_id(id, one.area, one.name): one for one in new}
        # Written by this form before and renamed or taken away since: it stays as it is.
        again = set(Building.objects.unscoped().filter(pk__in=rows).values_list("pk", flat=True))
        cells = [_cells(key, one) for key, one in rows.items() if key not in again]
        return Desk(ROOM).record_many(by, "buildings", engagement, cells)


def _check(buildings: Sequence[NewBuilding]) -> None:
    names = [(one.area, one.name) for one in buildings]
    twice = next((name for name in names if names.count(name) > 1), None) if len(names) <= MOST else None
    if len(names) > MOST:
        raise Invalid({"lines": _("一次最多写 300 栋，请分几次写")})
    if any(one.households is not None and one.households < 0 for one in buildings):
        raise Invalid({"lines": _("户数不能是负数")})
    if twice is not None:
        raise Invalid({"lines": _("“{name}”写了两次").format(name=twice[1])})


def _cells(key: UUID, one: NewBuilding) -> dict[str, Any]:
    return {"id": key, "name": one.name, "area": one.area, "households": one.households}
