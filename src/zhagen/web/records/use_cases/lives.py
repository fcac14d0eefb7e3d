"""People and homes leave, move, come back; and an end that was written by mistake is taken back.

A person's own row says where they live now and, once they left, since when and how. Where they lived before, and
from when to when they were away, is in their residences: so what is written of today changes no past day.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, StateConflict
from zhagen.web.common.formats import say_day
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.records.models.community import Household, Residence, Resident
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.visits import ask_past_day

DIED, MOVED_WITHIN = "died", "moved_within"


@dataclass(frozen=True, slots=True)
class Leaving:
    """From which day, and how: moved_within, moved_out, died, other."""

    day: dt.date
    kind: str


def end_person(by: Scope, resident: UUID, version: int, leaving: Leaving) -> Any:
    """Somebody lives here no more from that day on; their stays end with it. Returns the resident.

    Roles, memberships and promises stay as they are: what becomes of them is asked where they stand. Raises
    StateConflict where they have left already, Invalid {"until"}, {"end_kind"}; what `store.writing.change` raises.
    """
    ask_past_day("until", leaving.day)
    if not leaving.kind:
        raise Invalid({"end_kind": _("选一下是怎么离开的")})
    with one_save() as written:
        row = RECORDS.find(by, "residents", resident)
        if (row.until, row.end_kind) == (leaving.day, leaving.kind):
            return _unchanged(row, written)  # clicked twice
        if row.until is not None:
            raise StateConflict(_("已经写过离开。日子不对，就先取消那一次"))
        ended = {"until": leaving.day, "end_kind": leaving.kind}
        for stay in _stays(row).filter(until__isnull=True):
            if stay.day is not None and stay.day > leaving.day:
                since = say_day(stay.day)
                raise Invalid(
                    {"until": gettext("{since}才住进现在这一户，不能早于那天离开").format(since=since)}
                )
            RECORDS.change(by, "residences", stay.pk, stay.version, ended)
        row = RECORDS.change(by, "residents", resident, version, ended)
    row.written = written
    return row


def take_back_end(by: Scope, resident: UUID, version: int) -> Any:
    """They never left: everything is as it was before the end was written. Returns the resident.

    Raises StateConflict where they did not; what `store.writing.change` raises.
    """
    with one_save() as written:
        row = RECORDS.find(by, "residents", resident)
        if row.until is None:
            raise StateConflict(_("这位没有写过离开，或者已经取消了"))
        for stay in _stays(row).filter(until=row.until, end_kind=row.end_kind):
            RECORDS.change(by, "residences", stay.pk, stay.version, {"until": None, "end_kind": ""})
        row = RECORDS.change(by, "residents", resident, version, {"until": None, "end_kind": ""})
    row.written = written
    return row


def move_person(
    by: Scope,
    resident: UUID,
    version: int,
    household: UUID,
    day: dt.date,
    *,
    keeps_old: bool = False,
    id: UUID | None = None,
) -> Any:
    """From that day on somebody lives in another home of the community; `keeps_old`: in the old one as well.

    Before it they lived where they lived. Returns the resident. Raises StateConflict where they have left, Invalid
    {"household"}, {"until"}; what `store.writing` raises.
    """
    ask_past_day("until", day)
    with one_save() as written:
        row = RECORDS.find(by, "residents", resident)
        if _is_begun(id):
            return _unchanged(row, written)
        if row.until is not None:
            raise StateConflict(_("这位已经离开。又见到了，就先写回来了"))
        _ask_home(by, household, day)
        if household == row.household_id:
            raise Invalid({"household": _("已经住在这一户")})
        if row.day is not None and day < row.day:
            raise Invalid({"until": gettext("{day}才知道这位，搬家不能更早").format(day=say_day(row.day))})
        _close_stays(by, row, None if keeps_old else Leaving(day, MOVED_WITHIN), day)
        row = _begin_stay(by, row, version, household, day, id or make_id())
    row.written = written
    return row


def return_person(
    by: Scope, resident: UUID, version: int, household: UUID | None, day: dt.date, *, id: UUID | None = None
) -> Any:
    """Somebody who left lives here again from that day on, with all that is on record; in between they were away.

    `household`: None where it is not known. Returns the resident. Raises StateConflict where they are here, or died;
    Invalid {"household"}, {"until"}; what `store.writing` raises.
    """
    ask_past_day("until", day)
    with one_save() as written:
        row = RECORDS.find(by, "residents", resident)
        if _is_begun(id):
            return _unchanged(row, written)
        if row.until is None:
            raise StateConflict(_("这位没有写过离开，或者已经取消了"))
        if row.end_kind == DIED:
            raise StateConflict(_("写的是去世。写错了，就取消那一次"))
        if day < row.until:
            raise Invalid({"until": gettext("{day}才离开，回来不能更早").format(day=say_day(row.until))})
        if household is not None:
            _ask_home(by, household, day)
        _close_stays(by, row, Leaving(row.until, row.end_kind or "other"), row.until)
        row = _begin_stay(by, row, version, household, day, id or make_id())
    row.written = written
    return row


def leave_home(
    by: Scope,
    household: UUID,
    version: int,
    leaving: Leaving,
    people: Mapping[UUID, str],
    to: UUID | None = None,
) -> Any:
    """A home leaves its door with its people. `people`: of each who lives there how they leave, empty who stays.

    `to`: the home of the community into which those move who move within it. Where somebody stays the home stays.
    Returns the household. Raises Invalid {"people"} where nobody leaves or somebody is not told of; {"until"},
    {"end_kind"}; what `store.writing.change` raises.
    """
    ask_past_day("until", leaving.day)
    if not leaving.kind:
        raise Invalid({"end_kind": _("选一下是怎么离开的")})
    with one_save() as written:
        row = RECORDS.find(by, "households", household)
        if (row.until, row.end_kind) == (leaving.day, leaving.kind):
            return _unchanged(row, written)
        if row.until is not None:
            raise StateConflict(_("已经写过搬走。日子不对，就先取消那一次"))
        living = {one.pk: one for one in _living_in(row)}
        if living.keys() - people.keys():
            raise Invalid({"people": _("这一户又多了一位。请再看一遍每个人怎么样")})
        going = {key: kind for key, kind in people.items() if kind and key in living}
        if living and not going:
            raise Invalid({"people": _("每个人都留下，就没有什么要记的")})
        for key, kind in going.items():
            if kind == MOVED_WITHIN and to is not None:
                move_person(by, key, living[key].version, to, leaving.day)
            else:
                end_person(by, key, living[key].version, Leaving(leaving.day, kind))
        if len(going) == len(living):
            cells = {"until": leaving.day, "end_kind": leaving.kind}
            row = RECORDS.change(by, "households", household, version, cells)
    row.written = written
    return row


def take_back_leaving(by: Scope, household: UUID, version: int) -> Any:
    """The home never left, and neither did those of it who left on the same day. Returns the household.

    Raises StateConflict where it did not; what `store.writing.change` raises.
    """
    with one_save() as written:
        row = RECORDS.find(by, "households", household)
        if row.until is None:
            raise StateConflict(_("这一户没有写过搬走，或者已经取消了"))
        left = Resident.objects.unscoped().filter(household=row.pk, until=row.until, deleted_at__isnull=True)
        for one in left:
            take_back_end(by, one.pk, one.version)
        row = RECORDS.change(by, "households", household, version, {"until": None, "end_kind": ""})
    row.written = written
    return row


def take_back_stay(by: Scope, resident: UUID, version: int) -> Any:
    """The last move or return never was: they live where they lived before, or are away again. Returns the resident.

    Raises StateConflict where there is none; what `store.writing.change` raises.
    """
    with one_save() as written:
        row = RECORDS.find(by, "residents", resident)
        stays = list(_stays(row))
        last = last_stay(stays)
        if last is None or row.until is not None:
            raise StateConflict(_("没有可以取消的搬家或回来"))
        RECORDS.delete(by, "residences", last.pk, last.version)
        others = [one for one in stays if one.pk != last.pk]
        before = max(others, key=lambda one: (one.until is None, one.until or dt.date.min), default=None)
        cells: dict[str, Any] = {"household": None if before is None else before.household_id}
        if before is not None and (before.until, before.end_kind) == (last.day, MOVED_WITHIN):
            RECORDS.change(by, "residences", before.pk, before.version, {"until": None, "end_kind": ""})
        elif before is not None and before.until is not None:
            cells |= {"until": before.until, "end_kind": before.end_kind}
        row = RECORDS.change(by, "residents", resident, version, cells)
    row.written = written
    return row


def last_stay(stays: Sequence[Residence]) -> Residence | None:
    """The newest that goes on and has a day on which it began; None where there is none."""
    begun = [one for one in stays if one.until is None and one.day is not None]
    return max(begun, key=lambda one: (one.day, one.pk), default=None)


def _unchanged(row: Any, written: Written) -> Any:
    row.written = written
    return row


def _is_begun(key: UUID | None) -> bool:
    """Whether the form of that id has been saved already."""
    return key is not None and Residence.objects.unscoped().filter(pk=derive_id(key, "residences")).exists()


def _stays(row: Resident) -> QuerySet[Residence]:
    live = Residence.objects.unscoped().filter(resident=row.pk, deleted_at__isnull=True)
    return live.order_by(F("day").asc(nulls_first=True), "pk")


def _living_in(row: Household) -> QuerySet[Resident]:
    live = Resident.objects.unscoped().filter(household=row.pk, deleted_at__isnull=True)
    return live.filter(until__isnull=True)


def _ask_home(by: Scope, household: UUID, day: dt.date) -> None:
    home = RECORDS.find(by, "households", household)
    if home.until is not None and home.until <= day:
        raise Invalid({"household": gettext("这一户{day}已经搬走").format(day=say_day(home.until))})


def _close_stays(by: Scope, row: Resident, leaving: Leaving | None, day: dt.date) -> None:
    """What went on until that day ends with it, where it ends; of whom no stay is on record, the first one is written.

    The first has no day: they lived there before anybody wrote it; it was known when they were.
    """
    ended = {} if leaving is None else {"until": leaving.day, "end_kind": leaving.kind}
    stays = list(_stays(row))
    if not stays and (row.household_id is not None or row.until is not None):
        first = {"resident": row.pk, "household": row.household_id, "day": None, "entered": row.entered}
        RECORDS.record(by, "residences", row.engagement_id, {**first, **ended})
    if any(one.day is not None and one.day > day for one in stays):
        last = max(one.day for one in stays if one.day is not None)
        raise Invalid({"until": gettext("{day}又搬过一次家，不能更早").format(day=say_day(last))})
    for one in stays:
        if ended and one.until is None:
            RECORDS.change(by, "residences", one.pk, one.version, ended)


def _begin_stay(
    by: Scope, row: Resident, version: int, household: UUID | None, day: dt.date, key: UUID
) -> Any:
    stay = {"resident": row.pk, "household": household, "day": day}
    RECORDS.record(by, "residences", row.engagement_id, stay, id=derive_id(key, "residences"))
    cells = {"household": household, "until": None, "end_kind": ""}
    return RECORDS.change(by, "residents", row.pk, version, cells)
