"""What is asked about things that are written together, before they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from zhagen.method.tables.plausible import NOBODY_SPOKE, NOT_HELD
from zhagen.web.common.access import Scope
from zhagen.web.records.alike import ask_again
from zhagen.web.records.models.community import Building
from zhagen.web.records.models.fieldwork import Contact
from zhagen.web.records.questions import NOT_IN, ask_room_for_homes
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.activities import newcomer_key
from zhagen.web.records.use_cases.buildings import NewBuilding
from zhagen.web.records.use_cases.people import Newcomer
from zhagen.web.records.use_cases.visits import Visit
from zhagen.web.store.questions import Question, ask
from zhagen.web.store.record_queries import list_records


def question_visit(
    by: Scope, engagement: UUID, visit: Visit, newcomer: Newcomer | None = None, *, id: UUID
) -> tuple[Question, ...]:
    """What is asked of a whole visit of that id; the columns of its concern are `concern.COLUMN`."""
    contact = {**visit.contact, "day": visit.day, "minutes": visit.minutes}
    asked = [*RECORDS.question(by, "contacts", engagement, contact)]
    asked += question_meetings(by, engagement, visit, id)
    if visit.concern is not None:
        missed = [one.missed for one in visit.met]
        if missed and all(one in NOT_IN for one in missed):
            asked.append(ask("concern.household", ",".join(missed), NOBODY_SPOKE))
        asked += _within("concern.", RECORDS.question(by, "concerns", engagement, visit.concern))
    if newcomer is not None:
        parts = {"households": newcomer.home, "residents": newcomer.resident}
        for table, values in parts.items():
            found = RECORDS.question(by, table, engagement, values) if values else ()
            asked += [one for one in found if not one.alike]  # that has its own tick: surely new
    return tuple(asked)


def question_meetings(by: Scope, engagement: UUID, visit: Visit, id: UUID) -> tuple[Question, ...]:
    """What is asked where a worker met the same person that day already, in another visit."""
    rows = Contact.objects.within(by).filter(engagement=engagement, day=visit.day, worker__in=visit.workers)
    met = [one.resident for one in visit.met if one.resident is not None]
    found = rows.exclude(visit=id).filter(resident__in=met).select_related("resident")
    return tuple(ask_again(one) for one in {row.resident_id: row for row in found}.values())


def question_activity(
    by: Scope,
    engagement: UUID,
    values: Mapping[str, Any],
    decisions: Sequence[Mapping[str, Any]] = (),
    aliases: Sequence[str] = (),
    came: int = 0,
    *,
    id: UUID | None = None,
) -> tuple[Question, ...]:
    """What is asked of an activity with its decisions (`decisions-0-due`) and the aliases of who is new (`new`).

    `came`: how many on the roll came; `id`: that of the activity.
    """
    asked = [*RECORDS.question(by, "activities", engagement, values, key=id)]
    for place, decision in enumerate(decisions):
        told = {"day": values.get("day"), **decision}
        found = RECORDS.question(by, "decisions", engagement, told)
        asked += _within(f"decisions-{place}-", [one for one in found if one.column in decision])
    return (*asked, *question_roll(by, engagement, values.get("held"), came, aliases, id))


def question_roll(
    by: Scope,
    engagement: UUID,
    held: bool | None,
    came: int,
    aliases: Sequence[str],
    activity: UUID | None = None,
) -> tuple[Question, ...]:
    """What is asked of a roll: that of an activity which was not held (`held`), of each new alias (`new`).

    `activity`: whoever its form has written before is no other.
    """
    heads = came + len(aliases)
    not_held = held is False and heads > 0
    asked = [ask("held", heads, NOT_HELD.filled(came=heads))] if not_held else []
    return (*asked, *_question_newcomers(by, engagement, aliases, activity))


def _question_newcomers(
    by: Scope, engagement: UUID, aliases: Iterable[str], activity: UUID | None
) -> Iterable[Question]:
    for alias in aliases:
        own = None if activity is None else newcomer_key(activity, alias)
        for one in RECORDS.question(by, "residents", engagement, {"alias": alias}, key=own):
            yield replace(one, column="new")


def question_buildings(by: Scope, engagement: UUID, buildings: Iterable[NewBuilding]) -> tuple[Question, ...]:
    """What is asked of a list of new buildings; a question names its building."""
    return tuple(
        replace(asked, column=f"{one.name}-{asked.column}", sentence=f"{one.name} · {asked.sentence}")
        for one in buildings
        for asked in RECORDS.question(by, "buildings", engagement, {"households": one.households})
    )


def question_doors(by: Scope, engagement: UUID, building: UUID, further: int) -> tuple[Question, ...]:
    """What is asked where so many more homes are written into a building; of one that is not theirs, nothing."""
    found = list_records(Building, by, engagement).filter(pk=building).first()
    return () if found is None else tuple(ask_room_for_homes(found, further))


def _within(part: str, asked: Iterable[Question]) -> list[Question]:
    return [replace(one, column=part + one.column) for one in asked]
