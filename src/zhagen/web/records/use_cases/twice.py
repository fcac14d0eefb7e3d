"""Rows that say one thing twice once two entries are one: twice on a roll, twice a member, met twice in one visit."""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from zhagen.web.store.record import DatedRecord

Fold = Callable[[Any, Any], Any]
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Twice:
    """`same`: what two rows have in common that say one thing (None: they never do); `until`: the column of its end, by
    which they must have been at one time; `folds`: column -> the value of the one that stays."""

    same: Callable[[Any], Hashable | None]
    until: str = ""
    folds: Mapping[str, Fold] = field(default_factory=dict)


def higher(one: float | None, other: float | None) -> float | None:
    """The higher of two; an empty one does not count."""
    return max((value for value in (one, other) if value is not None), default=None)


def _added(one: float | None, other: float | None) -> float | None:
    """Both together: a visit's minutes had been divided among those it met."""
    return None if one is None and other is None else (one or 0) + (other or 0)


def _any(one: bool | None, other: bool | None) -> bool | None:
    return True if one or other else other if one is None else one


def _earlier(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    """None is earlier than any day: nobody knows since when."""
    return None if one is None or other is None else min(one, other)


def _later_end(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    """None is later than any day: it goes on."""
    return None if one is None or other is None else max(one, other)


def _visited(row: Any) -> Hashable | None:
    return row.visit and (row.visit, row.worker_id, row.resident_id or row.household_id)


def _asked(row: Any) -> Hashable | None:
    return (row.activity_id or row.contact_id) and (row.activity_id, row.contact_id, row.resident_id)


TWICE: Mapping[str, Twice] = {
    "contacts": Twice(_visited, folds={"made": _any, "minutes": _added}),
    "invitations": Twice(_asked, folds={"accepted": _any}),
    "attendance": Twice(
        lambda row: (row.activity_id, row.resident_id), folds={"part": higher, "hours": higher}
    ),
    "residences": Twice(
        lambda row: (row.household_id, row.resident_id), "until", {"day": _earlier, "until": _later_end}
    ),
    "memberships": Twice(
        lambda row: (row.group_id, row.resident_id), "left", {"day": _earlier, "left": _later_end}
    ),
    "roles": Twice(
        lambda row: (row.group_id, row.resident_id, row.role), "until", {"day": _earlier, "until": _later_end}
    ),
    "nominations": Twice(lambda row: (row.round, row.respondent, row.resident_id)),
}
# What nobody does with themselves: the two columns that may not be the same.
WITH_ANOTHER = {"exchanges": ("giver_id", "receiver_id"), "sharings": ("from_group_id", "to_group_id")}


def is_with_oneself(row: DatedRecord) -> bool:
    """Whether it says that somebody helped themselves, or that a group shared with itself."""
    pair = WITH_ANOTHER.get(row.TABLE)
    return (
        pair is not None
        and getattr(row, pair[0]) is not None
        and getattr(row, pair[0]) == getattr(row, pair[1])
    )


def say_one_thing(one: DatedRecord, other: DatedRecord) -> bool:
    """Whether both rows, of one table, say the same thing of the same time."""
    rule = TWICE.get(one.TABLE)
    if rule is None or rule.same(one) is None or rule.same(one) != rule.same(other):
        return False
    return not rule.until or (
        _begins_within(one, other, rule.until) or _begins_within(other, one, rule.until)
    )


def _begins_within(one: DatedRecord, other: DatedRecord, until: str) -> bool:
    start, end = one.day, getattr(other, until)
    if start is None:
        return other.day is None
    return bool((other.day is None or other.day <= start) and (end is None or start <= end))


def fold(stays: DatedRecord, goes: DatedRecord) -> dict[str, Any]:
    """The cells of the one that stays, column by column as its rule says; what is empty in it from the other."""
    rule = TWICE[stays.TABLE]
    cells: dict[str, Any] = {}
    for one in stays._meta.concrete_fields:
        if not one.editable or one.primary_key:
            continue
        here, there = getattr(stays, one.attname), getattr(goes, one.attname)
        if one.name == NOTE:
            cells[NOTE] = join_notes(here, there)
        elif one.name in rule.folds:
            cells[one.attname] = rule.folds[one.name](here, there)
        elif here in (None, "", ()):
            cells[one.attname] = there
    if cells.get("made"):
        cells["missed"] = ""
    return cells


def join_notes(one: str, other: str) -> str:
    """Both texts, each once."""
    if not other or other in one:
        return one
    return other if not one or one in other else f"{one}\n{other}"
