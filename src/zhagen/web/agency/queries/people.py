"""Scope of a person, people of an agency, the team of an engagement."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, Engagement, Invitation, Membership, Station
from zhagen.web.common.access import Role, Roles, Scope, may
from zhagen.web.common.errors import NotAllowed, NotFound, StateConflict
from zhagen.web.common.middleware import once


def scope_of(account: Account | AnonymousUser | None) -> Scope:
    """The scope of a signed-in person; an empty one for anybody else. Asked once a request."""
    if not isinstance(account, Account) or not account.is_active:
        return Scope(account=getattr(account, "pk", None) or UUID(int=0))
    return once(("scope", account.pk), lambda: _scope_of(account))


def _scope_of(account: Account) -> Scope:
    held: Sequence[tuple[UUID, UUID | None, UUID | None, str]] = list(
        Membership.objects.unscoped()
        .filter(account=account.pk, ended_at__isnull=True)
        .values_list("agency_id", "station_id", "engagement_id", "role")
    )
    agencies = {agency for agency, *_ in held}
    if not agencies:
        return Scope(account=account.pk)
    stations = Station.objects.unscoped().filter(agency__in=agencies).values_list("pk", "agency_id")
    engagements = (
        Engagement.objects.unscoped()
        .filter(Q(community__station__agency__in=agencies), deleted_at__isnull=True)
        .values_list("pk", "community_id", "community__station_id", "community__station__agency_id")
    )
    in_agency = _gathered(
        (agency, role) for agency, station, own, role in held if station is None and own is None
    )
    in_station = _gathered((station, role) for _a, station, own, role in held if station and own is None)
    in_engagement = _gathered((own, role) for _a, _s, own, role in held if own)
    theirs = {
        pk: roles
        for pk, _community, station, agency in engagements
        if (roles := _in(in_engagement, pk) | _in(in_station, station) | _in(in_agency, agency))
    }
    return Scope(
        account=account.pk,
        engagements=theirs,
        communities={pk: community for pk, community, *_ in engagements if pk in theirs},
        stations={
            pk: roles for pk, agency in stations if (roles := _in(in_station, pk) | _in(in_agency, agency))
        },
        agencies=in_agency,
    )


def _gathered(pairs: Iterable[tuple[UUID, str]]) -> Roles:
    found: defaultdict[UUID, set[Role]] = defaultdict(set)
    for place, role in pairs:
        found[place].add(Role(role))
    return {place: frozenset(roles) for place, roles in found.items()}


def _in(places: Roles, place: UUID) -> frozenset[Role]:
    return places.get(place, frozenset())


@dataclass(frozen=True, slots=True)
class Person:
    """An account, the roles that it has where the asker looks, and those that ended."""

    account: Account
    held: Sequence[Membership]
    ended: Sequence[Membership]

    @property
    def has_second_factor(self) -> bool:
        """Whether the person signs in with a code as well."""
        return hasattr(self.account, "second_factor")


def list_people(by: Scope) -> list[Person]:
    """By name, who works now before who did. NotAllowed for whoever sees nobody. One query."""
    if not sees_people(by):
        raise NotAllowed(_("这一页是给站长和机构管理的"))
    found: dict[UUID, list[Membership]] = {}
    for one in _with_places(by):
        found.setdefault(one.account_id, []).append(one)
    people = [_person(held) for held in found.values()]
    return sorted(people, key=lambda one: (not (one.account.is_active and one.held), one.account.name))


def find_person(by: Scope, account: UUID) -> Person:
    """One of them; NotFound where the account is nobody whom they see."""
    held = list(_with_places(by).filter(account=account))
    if not held:
        raise NotFound(str(account))
    return _person(held)


def may_manage_people(by: Scope) -> bool:
    """Whether there is an agency whose people they manage."""
    return bool(agencies_where(by, "agency.invite"))


def sees_people(by: Scope) -> bool:
    """Whether there is anybody whom they see on the page of people."""
    return any(may(by, "agency.see_people", place) for place in (*by.agencies, *by.stations, *by.engagements))


def _with_places(by: Scope) -> QuerySet[Membership]:
    paths = ("account__second_factor", "agency", "station", "engagement__community")
    return seen_memberships(by).select_related(*paths).order_by("given_at", "pk")


def _person(held: Sequence[Membership]) -> Person:
    return Person(
        held[0].account,
        [one for one in held if one.ended_at is None],
        [one for one in held if one.ended_at is not None],
    )


def is_of_agency(account: UUID, engagement: UUID) -> bool:
    """Whether the person has, or had, a role in the agency whose engagement it is."""
    place = Engagement.objects.unscoped().filter(pk=engagement).values("community__station__agency")
    return bool(Membership.objects.unscoped().filter(Q(account=account), agency__in=place).exists())


def list_team(engagement: Engagement) -> list[Account]:
    """Who does, or did, the work in the agency whose engagement it is: the station's own people first, then by name.

    A funder's viewer only looks.
    """
    station = engagement.community.station
    roles = Membership.objects.unscoped().exclude(role=Role.VIEWER)
    held = roles.filter(agency=station.agency_id).values("account")
    own = roles.filter(account=OuterRef("pk"), station=station.pk, ended_at__isnull=True)
    found = Account.objects.filter(pk__in=held).annotate(is_own=Exists(own))
    return list(found.order_by("-is_own", "name", "pk"))


def list_workers(engagement: UUID) -> list[Account]:
    """Workers and leads of the engagement, its station or its whole agency, by name; without those who left."""
    place = Engagement.objects.unscoped().filter(pk=engagement)
    station, whole = place.values("community__station"), place.values("community__station__agency")
    here = Q(engagement=engagement) | Q(engagement__isnull=True, station__in=station)
    everywhere = Q(engagement__isnull=True, station__isnull=True, agency__in=whole)
    held = Membership.objects.unscoped().filter(
        here | everywhere, role__in=(Role.WORKER, Role.LEAD), ended_at__isnull=True
    )
    return list(Account.objects.filter(pk__in=held.values("account")).order_by("name", "pk"))


def joined_in(agencies: Collection[UUID]) -> QuerySet[Invitation, Any]:
    """The accounts that were made by a link of these agencies, whether or not anybody has confirmed their role."""
    made = Invitation.objects.unscoped().filter(agency__in=agencies, joined__isnull=False)
    return made.values("joined")


def agencies_where(by: Scope, permission: str) -> frozenset[UUID]:
    """The agencies in which the person may do this."""
    return frozenset(agency for agency in by.agencies if may(by, permission, agency))


def seen_memberships(by: Scope) -> QuerySet[Membership]:
    """The roles, held and ended, that this person sees: a manager the agency's, a lead the station's."""
    seen = Q(agency__in=agencies_where(by, "agency.see_people"))
    for path, places in (("station", by.stations), ("engagement", by.engagements)):
        seen |= Q(**{f"{path}__in": [place for place in places if may(by, "agency.see_people", place)]})
    return Membership.objects.unscoped().filter(seen)


def find_own_person(by: Scope, permission: str, account: UUID, *, alone: bool = True) -> Account:
    """The account, locked for the transaction. It has, or had, a role in an agency of theirs.

    `alone`: it must have no role anywhere else, for an account is one for all its agencies. Raises NotFound,
    NotAllowed, StateConflict.
    """
    if not seen_memberships(by).filter(account=account).exists():
        raise NotFound(str(account))
    held, agencies = Membership.objects.unscoped().filter(account=account), agencies_where(by, permission)
    if not held.filter(agency__in=agencies).exists():
        raise NotAllowed(_("这是机构管理的事"))
    if alone and held.filter(ended_at__isnull=True).exclude(agency__in=agencies).exists():
        raise StateConflict(_("这个账号不只是您机构的，只能结束在您这里的角色"))
    return Account.objects.select_for_update().get(pk=account)
