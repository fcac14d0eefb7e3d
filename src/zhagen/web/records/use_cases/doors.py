"""A round of a building's doors, written as one visit: so it is shown, taken back and brought back as one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.records.models.community import Household
from zhagen.web.records.use_cases.visits import Met, RecordedVisit, Visit, record_visit
from zhagen.web.store.record_queries import list_records

MET = "met"  # somebody opened; the other outcomes are the reasons for which nobody was reached


@dataclass(frozen=True, slots=True)
class DoorRound:
    """`outcomes`: by household, MET or why nobody was reached. `minutes`: each worker's, of the whole round."""

    building: UUID
    day: dt.date
    workers: tuple[UUID, ...]
    outcomes: Mapping[UUID, str]
    purpose: str = ""
    minutes: int | None = None


def record_door_round(by: Scope, engagement: UUID, knocked: DoorRound, *, id: UUID) -> RecordedVisit:
    """A contact for each worker and door, all or none; with the same id again, nothing new.

    Raises what `record_visit` raises, and Invalid, a sentence a household, where one does not live in that building
    on that day.
    """
    _check_doors(by, engagement, knocked)
    met = tuple(
        Met(household=home, made=outcome == MET, missed="" if outcome == MET else outcome)
        for home, outcome in sorted(knocked.outcomes.items())
    )
    contact = {"mode": "home", "initiator": "worker", "purpose": knocked.purpose}
    visit = Visit(knocked.day, knocked.workers, met, knocked.minutes, contact)
    return record_visit(by, engagement, visit, id=id)


def _check_doors(by: Scope, engagement: UUID, knocked: DoorRound) -> None:
    living = list_records(Household, by, engagement).filter(building=knocked.building)
    living = living.exclude(until__lte=knocked.day)
    here = set(living.filter(pk__in=knocked.outcomes).values_list("pk", flat=True))
    if gone := knocked.outcomes.keys() - here:
        raise Invalid({str(home): _("那天这一户不住在这栋楼") for home in gone})
