"""What an address of people and places names: made anew each time it is asked for, for some of it ends."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from tests.web.pages.routes import Route
from tests.web.people import House
from zhagen.web.agency.models import Account, Invitation, Membership, Notice, RoleChange
from zhagen.web.agency.models.roles import LASTS
from zhagen.web.agency.queries.people import scope_of
from zhagen.web.agency.use_cases.invitations import digest_of
from zhagen.web.agency.use_cases.role_changes import propose_role
from zhagen.web.agency.use_cases.roles import RolePlace
from zhagen.web.common.access import Role
from zhagen.web.common.ids import make_id


def args_of(house: House, route: Route) -> list[Any]:
    """The ids in the address of that thing, of the station whose engagement is named."""
    assert route.thing is not None
    if route.of == "none":
        return (
            ["no-such-link"] if route.thing == "link" else [make_id()] * (2 if route.thing == "role" else 1)
        )
    assert route.of is not None
    place = house.engagement(route.of)
    return {
        "person": lambda: [worker_in(place).account_id],
        "role": lambda: role_of(worker_in(place)),
        "invitation": lambda: [link_into(house, place)[0].pk],
        "change": lambda: [change_in(place).pk],
        "notice": lambda: [notice_for(house, place).pk],
        "link": lambda: [link_into(house, place)[1]],
        "agency": lambda: [place.community.station.agency_id],
        "station": lambda: [place.community.station_id],
        "community": lambda: [place.community_id],
        "engagement": lambda: [place.pk],
    }[route.thing]()


def role_of(held: Any) -> list[Any]:
    return [held.account_id, held.pk]


def worker_in(place: Any) -> Any:
    """Somebody who works in that station and nowhere else."""
    account = Account.objects.make(f"w{make_id()}", "Somebody", None)
    station = place.community.station
    return Membership.objects.create(
        account=account, agency_id=station.agency_id, station=station, role=Role.WORKER
    )


def change_in(place: Any) -> RoleChange:
    """Somebody whom another manager invited to work in that station, and whom nobody has confirmed."""
    worker_in(place)  # whose records are not for everybody whom a manager invites
    station = place.community.station
    asker, new = (Account.objects.make(f"{name}{make_id()}", "Somebody", None) for name in "an")
    Membership.objects.create(account=asker, agency_id=station.agency_id, role=Role.MANAGER)
    now = timezone.now()
    Invitation.objects.create(
        agency_id=station.agency_id,
        role=Role.WORKER,
        digest=digest_of(str(make_id())),
        made_by=asker,
        joined=new,
        used_at=now,
        ends_at=now,
    )
    where = RolePlace(station.agency_id, station=station.pk)
    with transaction.atomic():
        found = propose_role(scope_of(asker), new.pk, Role.WORKER, where)
    assert isinstance(found, RoleChange)
    return found


def notice_for(house: House, place: Any) -> Notice:
    """That the manager of that station's agency was told of such a one."""
    who = "stranger" if place == house.foreign else "manager"
    return Notice.objects.get(change=change_in(place), account=house.accounts[who])


def link_into(house: House, place: Any) -> tuple[Any, str]:
    """An open invitation to that station, and its token."""
    token, station = str(make_id()), place.community.station
    made = Invitation.objects.create(
        agency_id=station.agency_id,
        station=station,
        role=Role.WORKER,
        name="New",
        digest=digest_of(token),
        made_by=house.accounts["manager"],
        ends_at=timezone.now() + LASTS,
    )
    return made, token
