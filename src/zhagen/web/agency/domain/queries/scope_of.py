"""Where a person stands, from their memberships: three queries, however large the agency."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.agency.models import Engagement, Membership, Station
from zhagen.web.common.once import once
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Roles, Scope


def scope_of(account: Any) -> Scope:
    """The scope of a signed-in person; an empty one for anybody else. Asked once a request."""
    if not getattr(account, "is_authenticated", False) or not account.is_active:
        return Scope(account=getattr(account, "pk", None) or UUID(int=0))
    found: Scope = once(("scope", account.pk), lambda: _scope_of(account))
    return found


def _scope_of(account: Any) -> Scope:
    held = list(
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
