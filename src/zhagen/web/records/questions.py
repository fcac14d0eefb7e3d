"""What is asked before a record is written that needs more than the record itself to be seen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from zhagen.method.tables.plausible import MORE_HOMES, NOBODY_SPOKE
from zhagen.web.records.models.community import Building, Household
from zhagen.web.records.models.fieldwork import Concern, Contact
from zhagen.web.store.questions import Question, ask

NOT_IN = ("nobody_home", "vacant")


def ask_homes_of_building(row: Building, changed: Collection[str]) -> Sequence[Question]:
    """Fewer households than homes of it are in the list."""
    if "households" not in changed or row.households is None:
        return ()
    written = _homes_in(row.pk)
    return _too_many(row.households, written, "households")


def ask_room_for_home(row: Household, changed: Collection[str]) -> Sequence[Question]:
    """One home more than its building has."""
    if "building" not in changed or row.building_id is None or row.until is not None:
        return ()
    here = Building.objects.unscoped().filter(engagement__community=row.engagement.community_id)
    households = here.filter(pk=row.building_id).values_list("households", flat=True).first()
    return _too_many(households, _homes_in(row.building_id, row.pk) + 1, "building")


def ask_room_for_homes(building: Building, further: int) -> Sequence[Question]:
    """The same of many that are written at once."""
    return _too_many(building.households, _homes_in(building.pk) + further, "building") if further else ()


def _homes_in(building: UUID, but: UUID | None = None) -> int:
    live = Household.objects.unscoped().filter(building=building, until__isnull=True, deleted_at__isnull=True)
    return int(live.exclude(pk=but).count())


def _too_many(households: int | None, written: int, column: str) -> Sequence[Question]:
    if households is None or written <= households:
        return ()
    words = MORE_HOMES.filled(households=households, written=written)
    return (ask(column, f"{written}/{households}", words),)


def ask_through_whom(row: Concern, changed: Collection[str]) -> Sequence[Question]:
    """A concern of a home at which that day nobody was in."""
    if not {"household", "day"} & set(changed) or row.household_id is None or row.day is None:
        return ()
    that_day = Contact.objects.unscoped().filter(
        engagement=row.engagement_id, household=row.household_id, day=row.day, deleted_at__isnull=True
    )
    out = [one.missed in NOT_IN and not one.made for one in that_day.only("missed", "made")]
    return (ask("household", row.household_id, NOBODY_SPOKE),) if out and all(out) else ()
