"""Where somebody lived, who lived behind a door, and what is still open of those who left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import say_near_day
from zhagen.web.pages.places.presenters import may_write
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.titles import say_left, title_of, word_of
from zhagen.web.pages.ui.navigation import address_of, page_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Household, Residence, Resident


@dataclass(frozen=True, slots=True)
class LivedIn:
    """A home with its name, and from when to when; `household` None where it is not known."""

    household: Household | None
    name: str
    says: str


def homes_of(context: RecordContext, row: Any) -> list[LivedIn]:
    """The newest first. One query, and where they never moved their own row says it."""
    rows = records.list_records(context.scope, "residences", context.engagement.pk).filter(resident=row.pk)
    stays = list(rows.select_related("household__building"))
    if not stays:
        home = row.household
        return [] if home is None else [LivedIn(home, title_of(home), say_left(row))]
    stays.sort(key=lambda one: (one.until is None, one.day is not None and one.day.isoformat()), reverse=True)
    return [LivedIn(one.household, _home(one), _from_to(one)) for one in stays]


def _home(stay: Residence) -> str:
    return title_of(stay.household) if stay.household is not None else str(_("不知道哪一户"))


def _from_to(stay: Residence) -> str:
    since = _("{day}起").format(day=say_near_day(stay.day)) if stay.day else ""
    until = _("到{day}").format(day=say_near_day(stay.until)) if stay.until else ""
    return " ".join(one for one in (since, until) if one) or str(_("一直住在这里"))


@dataclass(frozen=True, slots=True)
class OpenStill:
    """A role, a membership or a promise of somebody who left, and the page on which it is ended."""

    title: str
    says: str
    address: str


def open_still(context: RecordContext, row: Any) -> list[OpenStill]:
    """Of somebody who left; nothing of somebody who is here. A query a kind."""
    if not say_left(row):
        return []
    found = [
        OpenStill(
            title_of(one.group),
            _said_of(table, one),
            address_of("group-page", engagement=context.engagement.pk, record=one.group_id) or "",
        )
        for table, end in (("roles", "until"), ("memberships", "left"))
        for one in _theirs(context, table, row).filter(**{f"{end}__isnull": True}).select_related("group")
    ]
    promised = _theirs(context, "contacts", row).filter(follow_up_on__isnull=False, followed_up__isnull=True)
    found += [
        OpenStill(
            str(_("约好{day}再来").format(day=say_near_day(one.follow_up_on))),
            str(_("{day}约的").format(day=say_near_day(one.day))),
            _page_of_promise(context, one),
        )
        for one in promised
    ]
    return found


def _page_of_promise(context: RecordContext, contact: Any) -> str:
    """The visit at which it was made, where one says what becomes of it."""
    here = context.engagement.pk
    visit = address_of("visit-page", engagement=here, visit=contact.visit) if contact.visit else None
    return visit or page_of("contacts", here, contact.pk)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A meeting in another community, or the form on which one is written."""

    says: str
    address: str


def seen_elsewhere(context: RecordContext, row: Any) -> list[Elsewhere]:
    """Where somebody was met outside of their community, as far as it is this person's to see. One query."""
    return [
        Elsewhere(
            f"{say_near_day(one.day)} · {one.engagement.community.name}",
            (address_of("visit-page", engagement=one.engagement_id, visit=one.visit) or "")
            if one.visit
            else "",
        )
        for one in records.find_seen_elsewhere(context.scope, row.pk)
    ]


def ways_elsewhere(context: RecordContext, row: Any) -> list[Elsewhere]:
    """The visit forms of the agency's other communities in which this person writes."""
    here = context.engagement.community
    boards = [
        one
        for one in agency.find_boards(context.scope)
        if one.community_id != here.pk
        and one.community.station.agency_id == here.station.agency_id
        and may_write(context.scope, one.pk, "contacts")
    ]
    ways = {one.community.name: address_of("visit", engagement=one.pk) for one in boards}
    return [Elsewhere(name, f"{way}?guest={row.pk}") for name, way in ways.items() if way]


def is_last_of_home(context: RecordContext, row: Any) -> bool:
    """Whether nobody is left in the home of somebody who left, and it is not said that it left."""
    home = row.household
    if not say_left(row) or home is None or home.until is not None:
        return False
    others = records.list_records(context.scope, "residents", context.engagement.pk)
    return not others.filter(household=home.pk, until__isnull=True).exists()


def _theirs(context: RecordContext, table: str, row: Any) -> Any:
    return records.list_records(context.scope, table, context.engagement.pk).filter(resident=row.pk)


def _said_of(table: str, row: Any) -> str:
    kind = kind_of(records.MODELS[table])
    return word_of(kind.column("role"), row.role) if table == "roles" else str(kind.one)


def people_of(context: RecordContext, home: UUID) -> tuple[list[Resident], list[tuple[Resident, str]]]:
    """Who lives in a home, and who lived in it before, with what became of them. Two queries."""
    everybody = records.list_records(context.scope, "residents", context.engagement.pk)
    own = list(everybody.filter(household=home).order_by("alias", "pk"))
    stays = records.list_records(context.scope, "residences", context.engagement.pk)
    moved = stays.filter(household=home, until__isnull=False).exclude(resident__household=home)
    left = {one.resident: _from_to(one) for one in moved.select_related("resident")}
    gone = {one: said for one in own if (said := say_left(one))}
    return [one for one in own if one not in gone], [*(gone | left).items()]


def homes_before(context: RecordContext, row: Any) -> list[tuple[Household, str]]:
    """Those that left the same door, and when. One query, none where nobody wrote the door."""
    if not row.door:
        return []
    place = {"building": row.building_id, "stairwell": row.stairwell, "door": row.door}
    homes = records.list_records(context.scope, "households", context.engagement.pk)
    rows = homes.filter(until__isnull=False, **place).exclude(pk=row.pk).order_by("-until", "pk")
    return [(one, said) for one in rows if (said := say_left(one))]
