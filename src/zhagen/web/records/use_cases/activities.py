"""An activity with its roll and its decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound, StaleVersion, wrong_in
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.checks import ALREADY_HERE
from zhagen.web.records.models.fieldwork import Activity, Attendance
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.people import Newcomer, add_newcomer


def newcomer_key(activity: UUID, alias: str) -> UUID:
    """The id of the resident that the form of an activity writes for an alias."""
    return derive_id(derive_id(activity, "newcomers", alias), "residents")


def admit(
    by: Scope, engagement: UUID, activity: UUID, aliases: Sequence[str], *, surely_new: bool, origin: str = ""
) -> list[Any]:
    """Write a resident for each alias and return them; the same activity and alias again, the same resident.

    Raises Invalid {"newcomers-ALIAS-alias"} where the list has somebody of that alias and nobody said that it is
    another, and what `store.writing.record` raises.
    """
    found = []
    for alias in dict.fromkeys(aliases):
        new = Newcomer(resident={"alias": alias}, surely_new=surely_new)
        with wrong_in(f"newcomers-{alias}"):
            key = derive_id(activity, "newcomers", alias)
            found.append(add_newcomer(by, engagement, new, id=key, origin=origin).resident)
    return found


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

    activity: Activity
    attendance: tuple[Any, ...]
    decisions: tuple[Any, ...]
    written: Written


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
    Raises StaleVersion where something else was sent with this id before, StateConflict where people came to what is
    still to come; and what `store.writing.record` raises: the columns of what goes with the activity are
    `decisions-0-due` (by the place of the decision), `attendance-ID-resident` (by the resident) and
    `newcomers-ALIAS-alias`.
    """
    key = id or make_id()
    with one_save(submission_of(by, id, engagement, values, came, decisions, newcomers)) as written:
        activity = RECORDS.record(by, "activities", engagement, values, id=key, origin=origin)
        written.refuse_other_words(
            _("这场活动已经保存过。后来改的还没有保存：请到活动那一页去改。"), activity
        )
        newcomers = replace(newcomers, surely_new=newcomers.surely_new or written.is_again)
        roll = call_roll(by, engagement, activity, [*came, *admitted(by, activity, newcomers)], origin=origin)
        decided = tuple(
            _decide(by, activity, place, decision, origin) for place, decision in enumerate(decisions)
        )
    return RecordedActivity(activity, roll, decided, written)


def admitted(by: Scope, activity: Activity, newcomers: Newcomers) -> list[Came]:
    """Newcomers written as residents, who came."""
    new = admit(by, activity.engagement_id, activity.pk, newcomers.aliases, surely_new=newcomers.surely_new)
    return [Came(one.pk, 0) for one in new]


def call_roll(
    by: Scope, engagement: UUID, activity: Activity, came: Sequence[Came], *, origin: str = ""
) -> tuple[Any, ...]:
    """Write who came to an activity; somebody who is on the roll already stays as they are."""
    with one_save():
        return tuple(_sign_in(by, engagement, activity, one, origin) for one in came)


def _sign_in(by: Scope, engagement: UUID, activity: Activity, one: Came, origin: str) -> Any:
    values = {"resident": one.resident, "part": one.part, "hours": one.hours}
    key = derive_id(activity.pk, "attendance", one.resident)
    with wrong_in(f"attendance-{one.resident}"):
        try:
            return RECORDS.record(
                by,
                "attendance",
                engagement,
                {"day": activity.day, "activity": activity.pk, **values},
                id=key,
                origin=origin,
            )
        except NotFound:  # the same name by somebody else, who was quicker
            raise Invalid({"resident": ALREADY_HERE}) from None


def _decide(by: Scope, activity: Activity, place: int, decision: Mapping[str, Any], origin: str) -> Any:
    with wrong_in(f"decisions-{place}"):
        key = derive_id(activity.pk, "decisions", place)
        return add_decision(by, activity, decision, id=key, origin=origin)


@dataclass(frozen=True, slots=True)
class Correction:
    """One name of the roll as it should be: `here` or taken off, with the part taken.

    `version`: of the row that was opened; None for somebody who was not on the roll then.
    """

    resident: UUID
    here: bool
    part: int | None = None
    version: int | None = None


def correct_roll(
    by: Scope,
    activity: Activity,
    corrections: Sequence[Correction],
    newcomers: Newcomers = NOBODY_NEW,
    held: int | None = None,
) -> Written:
    """Write what changed of the roll and who is new on it, all or nothing.

    `held`: the activity, as it was at that version, has taken place.
    Somebody who was taken off before is brought back, with their history. Raises StaleVersion, whose `current` is
    an attendance, where somebody else changed the same name since; and what `store.writing` raises.
    """
    with one_save() as written:
        for one in corrections:
            _correct(by, activity, one)
        if held is not None:
            RECORDS.change(by, "activities", activity.pk, held, {"held": True})
        call_roll(by, activity.engagement_id, activity, admitted(by, activity, newcomers))
    return written


def _correct(by: Scope, activity: Activity, one: Correction) -> None:
    row = _row(by, activity, one.resident)
    if row is not None and one.here:
        RECORDS.change(by, "attendance", row.pk, one.version or 0, {"part": one.part})
    elif row is not None:
        RECORDS.delete(by, "attendance", row.pk, one.version or 0)
    elif one.here:
        _call(by, activity, one, _row(by, activity, one.resident, deleted=True))


def _call(by: Scope, activity: Activity, one: Correction, gone: Attendance | None) -> None:
    """Onto the roll; `gone`: the row of somebody who was taken off it."""
    if gone is None:
        call_roll(by, activity.engagement_id, activity, [Came(one.resident, one.part)])
        return
    if one.version is not None:
        raise StaleVersion(_("您打开之后，有人把这位从名单里拿下了"), gone)
    back = RECORDS.restore(by, "attendance", gone.pk)
    RECORDS.change(by, "attendance", back.pk, back.version, {"part": one.part})


def _row(by: Scope, activity: Activity, resident: UUID, *, deleted: bool = False) -> Attendance | None:
    theirs = Attendance.objects.within(by, deleted=deleted)
    return theirs.filter(activity=activity.pk, resident=resident).order_by("-pk").first()


def add_decision(
    by: Scope, activity: Activity, values: Mapping[str, Any], *, id: UUID, origin: str = ""
) -> Any:
    """Of the activity's day; of its group where it has one only and the decision names none.

    Raises what `store.writing.record` raises.
    """
    only = activity.groups[0] if len(activity.groups) == 1 else None
    decided = {"day": activity.day, "activity": activity.pk, **values, "group": values.get("group") or only}
    return RECORDS.record(by, "decisions", activity.engagement_id, decided, id=id, origin=origin)
