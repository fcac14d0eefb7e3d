"""People found by what they are called, and members of groups."""

import datetime as dt
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import sought_text
from zhagen.web.records.models.community import Group, GroupMembership, Household, Residence, Resident
from zhagen.web.store.record import DatedRecord, Record, today
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.spelling import DOTS, Bare, Lines, as_counted, bare_holds

RESIDENTS, HOUSEHOLDS = "residents", "households"
KINDS = (RESIDENTS, HOUSEHOLDS)
LONGEST = 100
MARKS = "records.record"  # who reads the marks for the work: see common.sensitive
# A door is typed as it is spoken: 2栋301, 2-3-301.
_BREAKS = re.compile(rf"[\s\-—{DOTS},，、/;；]+|(?<=[栋幢座楼元层号])")


@dataclass(frozen=True, slots=True)
class Found:
    """A resident or a household. `table`: which of the two; `where`: the home in words, as far as it is known.

    `exempt`: a resident who is not asked to take part, said only to whoever may write of them.
    `household`: where a resident lives; a household's own id.
    """

    table: str
    id: UUID
    name: str
    where: str = ""
    exempt: bool = False
    household: UUID | None = None

    @property
    def key(self) -> str:
        """How a form holds it: `residents:ID`, `households:ID`."""
        return f"{self.table}:{self.id}"


def lives_on(rows: QuerySet[Any, Record], day: dt.date, path: str = "") -> QuerySet[Any, Record]:
    """Those of residents or homes that have not left by that day. `path`: the columns that lead to them."""
    return rows.filter(Q(**{f"{path}until__isnull": True}) | Q(**{f"{path}until__gt": day}))


def find_people(
    by: Scope,
    engagement: UUID,
    text: str,
    limit: int = 12,
    kinds: Collection[str] = KINDS,
    day: dt.date | None = None,
) -> list[Found]:
    """Residents by alias or home, then households by building, stairwell, floor and door, that live there on that day,
    without one today.

    Every word must be found somewhere; two characters are enough, none finds nothing. Nothing where the engagement is
    not theirs. A query a kind.
    """
    words = [word for word in _BREAKS.split(sought_text(text[:LONGEST]).casefold()) if word]
    if not words:
        return []
    residents, homes, day = [], [], day or today()
    if RESIDENTS in kinds:
        rows = _narrowed(_residents(by, engagement), words, "household__", day)
        marked = may(by, MARKS, engagement)
        residents = [_resident(one, marked) for one in rows[:limit]]
    if HOUSEHOLDS in kinds:
        homes = [_household(one) for one in _narrowed(_homes(by, engagement), words, "", day)[:limit]]
    return [*residents[: max(limit - len(homes), limit // 2)], *homes][:limit]


def find_chosen(by: Scope, engagement: UUID, keys: Iterable[str]) -> list[Found]:
    """Those of the keys that are live residents and households of the community, in the order of the keys."""
    asked: dict[str, set[str]] = {table: set() for table in KINDS}
    keys = list(dict.fromkeys(keys))
    for key in keys:
        table, _colon, id = key.partition(":")
        if table in asked and _is_id(id):
            asked[table].add(id)
    found: dict[str, Found] = {}
    if asked[RESIDENTS]:
        rows = _residents(by, engagement).filter(pk__in=asked[RESIDENTS])
        marked = may(by, MARKS, engagement)
        found |= {one.key: one for one in (_resident(row, marked) for row in rows)}
    if asked[HOUSEHOLDS]:
        homes = _homes(by, engagement).filter(pk__in=asked[HOUSEHOLDS])
        found |= {one.key: one for one in map(_household, homes)}
    return [found[key.lower()] for key in keys if key.lower() in found]


def find_homes_on(
    by: Scope, engagement: UUID, residents: Collection[UUID], day: dt.date
) -> dict[UUID, UUID | None]:
    """By resident, the home in which they lived on that day; who never moved or left is left out. One query."""
    stays = list_records(Residence, by, engagement).filter(resident__in=residents)
    found: dict[UUID, UUID | None] = {}
    for stay in stays.order_by(F("day").asc(nulls_first=True), "pk"):
        lived = (stay.day is None or stay.day <= day) and (stay.until is None or stay.until > day)
        if lived or stay.resident_id not in found:
            found[stay.resident_id] = stay.household_id if lived else found.get(stay.resident_id)
    return found


def place_of(household: Household) -> str:
    """Where a household is, as far as it is known: 2 号楼 · 1-3-301."""
    door = "-".join(one for one in (household.stairwell, household.floor, household.door) if one)
    building = household.building
    named = (building.name or building.area) if building is not None else ""
    return " · ".join(one for one in (named, door) if one)


def _residents(by: Scope, engagement: UUID) -> QuerySet[Resident]:
    found = list_records(Resident, by, engagement).select_related("household__building")
    return found.order_by(*as_counted("alias"), "pk")


def _homes(by: Scope, engagement: UUID) -> QuerySet[Household]:
    found = list_records(Household, by, engagement).select_related("building")
    parts = ("building__name", "stairwell", "floor", "door")
    return found.order_by(*(one for part in parts for one in as_counted(part)), "pk")


def _narrowed(
    rows: QuerySet[Any, Record], words: list[str], home: str, day: dt.date
) -> QuerySet[Any, Record]:
    """`home`: the path to the household."""
    texts = [f"{home}{name}" for name in ("building__name", "building__area", "stairwell", "floor", "door")]
    rows = lives_on(rows, day)
    if home:
        rows = rows.exclude(household__until__lte=day)
        texts = ["alias", *texts]
    rows = rows.annotate(_said=Bare(Lines(*texts)))
    for word in words:
        rows = rows.filter(bare_holds("_said", word))
    begins = Case(
        When(
            bare_holds("_said", "\n" + "".join(words) + "\n"), then=Value(0)
        ),  # 阿姨 9 before 阿姨 10 of door 9
        When(bare_holds("_said", "\n" + words[0]), then=Value(1)),  # 3 号楼 before 13 号楼
        default=Value(2),
    )
    return rows.order_by(begins, *rows.query.order_by)


def _resident(row: Resident, marked: bool) -> Found:
    where = place_of(row.household) if row.household is not None else ""
    exempt = marked and bool(row.exempt)
    return Found(RESIDENTS, row.pk, row.alias or _nameless(row), where, exempt, row.household_id)


def _household(row: Household) -> Found:
    return Found(HOUSEHOLDS, row.pk, place_of(row) or _nameless(row), household=row.pk)


def _nameless(row: DatedRecord) -> str:
    return str(_("没有名字的 …%(end)s")) % {"end": str(row.pk)[-4:]}


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def with_members(by: Scope, groups: QuerySet[Group]) -> QuerySet[Group]:
    """The query, each group with `members`: how many residents are in it now."""
    here = GroupMembership.objects.within(by).filter(group=OuterRef("pk"), left__isnull=True).order_by()
    here = lives_on(here, today(), "resident__")
    counted = here.values("group").annotate(number=Count("resident", distinct=True)).values("number")
    return groups.annotate(members=Coalesce(Subquery(counted), 0))
