"""The first account of an installation, and the people of the demo."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.checks import check_password, check_username
from zhagen.web.agency.demo_people import DEMO_PASSWORD, DEMO_PEOPLE, DemoPerson
from zhagen.web.agency.models import Account, Agency, Community, Engagement, Membership, Station
from zhagen.web.agency.use_cases.organisation import write_engagement
from zhagen.web.common.access import Role
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, StateConflict
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import dated_id
from zhagen.web.common.last_change import SOMEBODY_HERE, begin_installation

FIRST_ROLES = (Role.WORKER, Role.LEAD, Role.MANAGER)


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What the first page asks."""

    username: str
    name: str
    password: str
    agency: str
    station: str
    community: str
    started: dt.date
    language: str = ""


def found_installation(first: FirstRun) -> tuple[Account, Engagement]:
    """Make account, agency, station, community and engagement; returns (account, engagement).

    The account works in the station, leads it and manages the agency. Raises StateConflict where there is an account
    already, Invalid with a sentence for each field that will not do.
    """
    with transaction.atomic():
        if Account.objects.exists():
            raise StateConflict(SOMEBODY_HERE)
        _check(first)
        begin_installation()
        account = Account.objects.make(first.username, first.name, first.password, first.language)
        agency = Agency.objects.create(name=first.agency)
        station = Station.objects.create(agency=agency, name=first.station)
        community = Community.objects.create(station=station, name=first.community)
        for role in FIRST_ROLES:
            place = {} if role is Role.MANAGER else {"station": station}
            Membership.objects.create(account=account, agency=agency, role=role, **place)
        engagement = write_engagement(account, community, {"started": first.started})
        write_audit(account=account.pk, engagement=None, action="found", table="agency", record=agency.pk)
    return account, engagement


def _check(first: FirstRun) -> None:
    wrong: dict[str, Sentence] = {}
    for field in ("name", "agency", "station", "community"):
        if not getattr(first, field).strip():
            wrong[field] = _("这一栏要填")
    wrong |= check_username(first.username)
    wrong |= check_password(first.password, first.username, first.name)
    if wrong:
        raise Invalid(wrong)


AGENCY, OTHER = "【虚构】根与叶社工机构", "【虚构】另一家社工机构"


def log_export() -> None:
    """That everything was written out on the server, for the log of each agency: nobody was signed in."""
    with transaction.atomic():
        for agency in Agency.objects.unscoped().values_list("pk", flat=True):
            write_audit(account=None, engagement=None, action="export", table="agency", record=agency)


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """A station to be made: its names, its engagement's cells, and who works there.

    `workers`: the ledger's own name of a worker -> the user name of the account that stands for them, one of the
    demo's people or of a person of this station alone, with whom nobody signs in.
    """

    key: str
    station: str
    community: str
    engagement: Mapping[str, Any]
    workers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Founded:
    """An engagement, and its workers' accounts by the ledger's own names."""

    engagement: UUID
    workers: Mapping[str, Account]


def found_demo(places: Iterable[DemoPlace], day: dt.date) -> list[Founded]:
    """Make everything but the records, with the same ids for the same day; StateConflict where there is somebody."""
    with transaction.atomic():
        if Account.objects.exists():
            raise StateConflict(SOMEBODY_HERE)
        begin_installation()
        return _Founding(day).found(list(places))


class _Founding:
    def __init__(self, day: dt.date) -> None:
        self._day = day
        self._password = make_password(DEMO_PASSWORD)  # once: a slow hash is slow on purpose
        self._agency = Agency.objects.create(pk=self._id("agency"), name=AGENCY)
        self._stations: dict[str, Any] = {}
        self._accounts = {person.username: self._account(person) for person in DEMO_PEOPLE}
        write_audit(account=None, engagement=None, action="found", table="agency", record=self._agency.pk)

    def found(self, places: list[DemoPlace]) -> list[Founded]:
        for place in places:
            self._stations[place.key] = Station.objects.create(
                pk=self._id("station", place.key), agency=self._agency, name=place.station
            )
        for person in DEMO_PEOPLE:
            self._join(person)
        return [self._engagement(place) for place in places]

    def _engagement(self, place: DemoPlace) -> Founded:
        station = self._stations[place.key]
        community = Community.objects.create(
            pk=self._id("community", place.key), station=station, name=place.community
        )
        engagement = write_engagement(
            self._accounts["manager"], community, place.engagement, id=self._id("engagement", place.key)
        )
        workers = {name: self._worker(username, place) for name, username in place.workers.items()}
        return Founded(engagement.pk, workers)

    def _worker(self, username: str, place: DemoPlace) -> Account:
        if username not in self._accounts:
            account = self._accounts[username] = Account(
                pk=self._id("account", username), username=username, name=username
            )
            account.set_unusable_password()
            account.save(force_insert=True)
            self._member(account, self._agency, self._stations[place.key], Role.WORKER)
        return self._accounts[username]

    def _account(self, person: DemoPerson) -> Account:
        account = Account(
            pk=self._id("account", person.username),
            username=person.username,
            name=person.name,
            password=self._password,
        )
        account.save(force_insert=True)
        return account

    def _join(self, person: DemoPerson) -> None:
        account = self._accounts[person.username]
        if person.where == "elsewhere":
            other = Agency.objects.create(pk=self._id("agency", "other"), name=OTHER)
            station = Station.objects.create(pk=self._id("station", "other"), agency=other, name=OTHER)
            self._member(account, other, station, person.role)
        elif person.where == "agency":
            self._member(account, self._agency, None, person.role)
        else:
            stations = list(self._stations.values())
            for station in stations if person.where == "every" else stations[:1]:
                self._member(account, self._agency, station, person.role)

    def _member(self, account: Account, agency: Agency, station: Station | None, role: Role) -> None:
        key = self._id("membership", account.username, station and station.pk, role)
        Membership.objects.create(pk=key, account=account, agency=agency, station=station, role=role)

    def _id(self, *parts: object) -> UUID:
        return dated_id(self._day, "demo", *parts)
