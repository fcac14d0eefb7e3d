"""People of every role: two agencies, so that what could leak is there before a test says that it did not."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.core.management import call_command
from django.db import transaction

from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account, Agency, Community, Membership, Station
from zhagen.web.agency.use_cases.organisation import write_engagement
from zhagen.web.common.access import Role, Scope

PASSWORD = "a-long-enough-password"
Made = TypeVar("Made")


@dataclass(frozen=True)
class House:
    """An agency with two stations, an engagement in each, and a stranger's agency beside it."""

    own: Any
    same_agency: Any
    foreign: Any
    accounts: dict[str, Any]

    def scope(self, who: str) -> Scope:
        """Where that person stands now."""
        return agency.scope_of(self.accounts[who])

    def engagement(self, which: str) -> Any:
        """own, same_agency or foreign."""
        return getattr(self, which)


LONG_AGO = dt.date(2025, 1, 1)


@transaction.atomic
def make_house(started: dt.date = LONG_AGO) -> House:
    """All but the manager, the stranger and nobody have their role in `own`'s station. `started`: when the work
    began everywhere; pages that tell of each month since then are quicker where that was lately.
    """
    first, other = (Agency.objects.create(name=name) for name in ("First", "Other"))
    one, two, far = (
        Station.objects.create(agency=place, name=name)
        for place, name in ((first, "One"), (first, "Two"), (other, "Far"))
    )
    accounts = {
        name: Account.objects.make(name, name.title(), PASSWORD)
        for name in ("worker", "colleague", "lead", "supervisor", "manager", "viewer", "stranger", "nobody")
    }
    engagements = [
        write_engagement(
            accounts["manager" if station is not far else "stranger"].pk,
            Community.objects.create(station=station, name=f"Community {station.name}"),
            {"started": started},
        )
        for station in (one, two, far)
    ]
    held = [
        ("worker", first, one, Role.WORKER),
        ("colleague", first, one, Role.WORKER),
        ("lead", first, one, Role.LEAD),
        ("supervisor", first, one, Role.SUPERVISOR),
        ("viewer", first, one, Role.VIEWER),
        ("manager", first, None, Role.MANAGER),
        ("stranger", other, far, Role.WORKER),
        ("stranger", other, None, Role.MANAGER),
    ]
    for name, place, station, role in held:
        Membership.objects.create(account=accounts[name], agency=place, station=station, role=role)
    return House(*engagements, accounts=accounts)


@transaction.atomic
def in_another_community(house: House, name: str) -> House:
    """The same people at work in a further community of `own`'s station: it is `own` there."""
    place = Community.objects.create(station=house.own.community.station, name=name)
    opened = write_engagement(house.accounts["manager"].pk, place, {"started": house.own.started})
    return replace(house, own=opened)


@contextmanager
def house_for_all(django_db_blocker: Any, started: dt.date = LONG_AGO) -> Iterator[House]:
    """One house for a whole module, as `made_for_all` makes it."""
    with made_for_all(django_db_blocker, lambda: make_house(started)) as house:
        yield house


@contextmanager
def made_for_all(django_db_blocker: Any, make: Callable[[], Made]) -> Iterator[Made]:
    """What `make` makes, written for every connection to see and cleared away at the end of a module.

    For tests that ask much and leave it as it is. `django_db_blocker`: pytest-django's fixture.
    """
    with django_db_blocker.unblock():
        try:
            yield make()
        finally:
            call_command("flush", interactive=False, verbosity=0)
