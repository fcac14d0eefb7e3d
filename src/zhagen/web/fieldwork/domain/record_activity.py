"""An activity recorded, with its roll and what it decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.errors import wrong_in
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.add_decision import add_decision
from zhagen.web.fieldwork.domain.admit import admit
from zhagen.web.fieldwork.domain.room import ROOM


@dataclass(frozen=True, slots=True)
class Came:
    """One name on the roll. `part` empty: not recorded; 0 came, 1 helped, 2 took charge of a part, 3 chaired."""

    resident: UUID
    part: int | None = None
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Aliases of people who came and are in no list yet. `surely_new`: nobody of the list is meant."""

    aliases: tuple[str, ...] = ()
    surely_new: bool = False


NOBODY_NEW = Newcomers()


@dataclass(frozen=True, slots=True)
class RecordedActivity:
    """What was written."""

    activity: Any
    attendance: tuple[Any, ...]
    decisions: tuple[Any, ...]


def record_activity(
    by: Scope,
    engagement: UUID,
    values: Mapping[str, Any],
    came: Sequence[Came] = (),
    decisions: Sequence[Mapping[str, Any]] = (),
    newcomers: Newcomers = NOBODY_NEW,
    *,
    id: UUID | None = None,
    origin: str = "",
) -> RecordedActivity:
    """Write activity, attendance and decisions, all of the activity's day, or nothing of it.

    Newcomers become residents.
    A decision that names no group is of the activity's, where it has one only. With the same id again, nothing new.
    Raises what `common.writing.record` raises; the columns of what goes with the activity are `decisions-0-due` (by the
    place of the decision), `attendance-ID-resident` (by the resident) and `newcomers-ALIAS-alias`.
    """
    key = id or make_id()
    with transaction.atomic():
        activity = Desk(ROOM).record(by, "activities", engagement, values, id=key, origin=origin)
        roll = call_roll(by, engagement, activity, [*came, *admitted(by, activity, newcomers)], origin=origin)
        decided = tuple(
            _decide(by, activity, place, decision, origin) for place, decision in enumerate(decisions)
        )
    return RecordedActivity(activity, roll, decided)


def admitted(by: Scope, activity: Any, newcomers: Newcomers) -> list[Came]:
    """Newcomers written as residents, who came."""
    new = admit(by, activity.engagement_id, activity.pk, newcomers.aliases, surely_new=newcomers.surely_new)
    return [Came(one.pk, 0) for one in new]


def call_roll(
    by: Scope, engagement: UUID, activity: Any, came: Sequence[Came], *, origin: str = ""
) -> tuple[Any, ...]:
    """Write who came to an activity; somebody who is on the roll already stays as they are."""
    with transaction.atomic():
        return tuple(_sign_in(by, engagement, activity, one, origin) for one in came)


def _sign_in(by: Scope, engagement: UUID, activity: Any, one: Came, origin: str) -> Any:
    values = {"resident": one.resident, "part": one.part, "hours": one.hours}
    key = derive_id(activity.pk, "attendance", one.resident)
    with wrong_in(f"attendance-{one.resident}"):
        return Desk(ROOM).record(
            by,
            "attendance",
            engagement,
            {"day": activity.day, "activity": activity.pk, **values},
            id=key,
            origin=origin,
        )


def _decide(by: Scope, activity: Any, place: int, decision: Mapping[str, Any], origin: str) -> Any:
    with wrong_in(f"decisions-{place}"):
        key = derive_id(activity.pk, "decisions", place)
        return add_decision(by, activity, decision, id=key, origin=origin)
