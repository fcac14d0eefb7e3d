"""How often nobody opened, door by door."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models.functions import Coalesce

from zhagen.web.common.access import Scope, may
from zhagen.web.records.models.fieldwork import Contact
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class DoorTries:
    """`missed`: why nobody was reached the last time, empty where somebody was; `since_met`: tries since then."""

    missed: str
    since_met: int


def find_tries(by: Scope, engagement: UUID, building: UUID) -> dict[UUID, DoorTries]:
    """By household of that building, in one query; empty where contacts are not theirs to see.

    A household without a contact is left out. Colleagues who went together are one try.
    """
    if not may(by, Contact.permission("see"), engagement):
        return {}
    rows = list_records(Contact, by, engagement).annotate(
        home=Coalesce("household", "resident__household"),
        place=Coalesce("household__building", "resident__household__building"),
    )
    rows = rows.filter(place=building, made__isnull=False).order_by("day", "made", "pk")
    found: dict[UUID, DoorTries] = {}
    counted = set()
    for home, day, visit, key, made, missed in rows.values_list(
        "home", "day", "visit", "pk", "made", "missed"
    ):
        before = found.get(home, DoorTries("", 0))
        is_new = (home, day, visit or key) not in counted
        counted.add((home, day, visit or key))
        found[home] = DoorTries("", 0) if made else DoorTries(missed, before.since_met + is_new)
    return found
