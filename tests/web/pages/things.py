"""What an address of people and places names: made anew each time it is asked for, for some of it ends."""

from typing import Any

from django.utils import timezone

from tests.web.pages.matrix import Route
from tests.web.people import House
from zhagen.web.agency.models import Account, Invitation, Membership
from zhagen.web.agency.models.roles import LASTS
from zhagen.web.agency.use_cases.invitations import digest_of
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
