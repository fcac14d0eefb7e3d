"""Somebody new, and their home."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.common.formats import say_day, visible
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.records.models.community import Household, Resident
from zhagen.web.records.queries.people import lives_on
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record import today
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.spelling import one_spelling


@dataclass(frozen=True, slots=True)
class Newcomer:
    """`home`, `resident`: the columns of each, either may be empty. `household`: they live in one that is in the list.

    `surely_new`: they have been asked whether it is not the one that is in the list already.
    """

    home: Mapping[str, Any] | None = None
    resident: Mapping[str, Any] | None = None
    household: Any = None
    surely_new: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """What was written."""

    household: Household | None
    resident: Resident | None


def add_newcomer(
    by: Scope, engagement: UUID, newcomer: Newcomer, *, id: UUID | None = None, origin: str = ""
) -> Added:
    """Write household and resident, all or nothing; with the same id again, nothing new.

    Raises what `store.writing.record` raises, and Invalid {"door"} or {"alias"} where one like it is in the list and
    nobody has said that it is another.
    """
    key = id or make_id()
    with transaction.atomic():
        household, resident = None, None
        if newcomer.home is not None:
            own = derive_id(key, "households")
            _ask_home(by, engagement, newcomer, own)
            household = RECORDS.record(by, "households", engagement, newcomer.home, id=own, origin=origin)
        if newcomer.resident is not None:
            own = derive_id(key, "residents")
            _ask_resident(by, engagement, newcomer, own)
            home = household.pk if household is not None else newcomer.household
            resident = RECORDS.record(
                by, "residents", engagement, {**newcomer.resident, "household": home}, id=own, origin=origin
            )
    return Added(household, resident)


def _ask_home(by: Scope, engagement: UUID, newcomer: Newcomer, own: UUID) -> None:
    home = dict(newcomer.home or {})
    where = {name: home.get(name) or "" for name in ("stairwell", "floor", "door")}
    if newcomer.surely_new or not where["door"]:
        return
    homes = lives_on(list_records(Household, by, engagement), today())  # who left quarrels with nobody
    alike = homes.filter(building=home.get("building"), **where)
    if alike.exclude(pk=own).exists():
        raise Invalid({"door": _("名单里已有这个门号。是同一户就在上面找到它；是另一户就勾“确实是新的”")})


def _ask_resident(by: Scope, engagement: UUID, newcomer: Newcomer, own: UUID) -> None:
    alias = one_spelling(visible(str(dict(newcomer.resident or {}).get("alias") or "")))
    if newcomer.surely_new or not alias:
        return
    there = list_records(Resident, by, engagement).exclude(pk=own).values_list("pk", "alias")
    alike = list_records(Resident, by, engagement).filter(
        pk__in=[key for key, said in there if one_spelling(said) == alias]
    )
    if lives_on(alike, today()).exists():
        raise Invalid({"alias": _("名单里已有这个称呼。是同一位就在上面找到；是另一位就勾“确实是新的”")})
    gone = alike.order_by("-until").first()
    if gone is not None:
        said = gettext(
            "名单里有这个称呼，{day}离开的。是同一位，到“居民”里找到，写“回来了”；是另一位就勾“确实是新的”"
        )
        raise Invalid({"alias": said.format(day=say_day(gone.until))})
