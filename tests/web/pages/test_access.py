"""Every address, by everybody, of their own, their agency's, somebody else's, and signed out."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils import timezone

from tests.web.pages.matrix import ROUTES
from tests.web.pages.routes import PEOPLE, Route
from tests.web.pages.things import args_of
from tests.web.people import House, house_for_all
from zhagen.web.agency.service import DEMO_MARK
from zhagen.web.common.access import Role, Scope
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db
# Who asks for these is signed out by it.
SIGNS_OUT = frozenset({"sign-out", "account-sign-out-everywhere"})


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """One for all, there before any test begins: what a test changes is rolled back, and a board, which is read by
    a connection of its own, shows the house as it was made.
    """
    with house_for_all(django_db_blocker, started=timezone.localdate()) as made:
        for route in chain.from_iterable(ROUTES.values()):
            if route.record or route.one:
                record_of(made, route)
        yield made


@pytest.fixture(scope="module")
def clients(house: House) -> dict[str, Client]:
    """Everybody's browser, signed in once."""
    return {who: client_of(house, who) for who in PEOPLE}


def names_in(resolver: Any) -> list[str]:
    found: list[str] = []
    for pattern in resolver.url_patterns:
        found += names_in(pattern) if isinstance(pattern, URLResolver) else [named(pattern)]
    return found


def named(pattern: URLPattern) -> str:
    assert pattern.name, f"{pattern.pattern} has no name"
    return str(pattern.name)


def test_every_route_is_in_the_table() -> None:
    assert set(names_in(get_resolver())) == set(ROUTES)


def test_everybody_is_in_every_row() -> None:
    assert [
        name for name, routes in ROUTES.items() for route in routes if set(route.answers) != set(PEOPLE)
    ] == []


def client_of(house: House, who: str) -> Client:
    client = Client()
    if who != "signed-out":
        house.accounts[who].refresh_from_db()  # who signed out everywhere has another session from then on
        client.force_login(house.accounts[who])
    return client


def address(house: House, name: str, route: Route) -> str:
    if route.thing is not None:
        return reverse(name, args=args_of(house, route))
    if route.of is None:
        return reverse(name)
    args = [make_id() if route.of == "none" else house.engagement(route.of).pk]
    args += [] if route.table is None else [route.table]
    args += [record_of(house, route)] if route.record or route.one else []
    return reverse(name, args=args)


RECORDS: dict[tuple[Any, str | None], Any] = {}


def record_of(house: House, route: Route) -> Any:
    """A live record of that kind in that engagement: what could leak is there. Made once."""
    table = route.table or route.one
    assert table is not None
    if route.of == "none":
        return make_id()
    place = house.engagement(route.of).pk
    if (place, table) not in RECORDS:
        RECORDS[place, table] = written_in(house, place, table)
    return RECORDS[place, table]


def written_in(house: House, place: Any, table: str) -> Any:
    who = house.accounts["stranger" if place == house.foreign.pk else "worker"]
    roles = frozenset({Role.WORKER})
    by = Scope(who.pk, {place: roles}, {place: house_community(house, place)})
    key, values = make_id(), dict[str, Any](day=timezone.localdate())
    if table == "contacts":
        values |= {"worker": who, "visit": key}
    if table == "polls":
        values |= {"vote": key, "round": 1, "asked": "would_join"}
    if table == "check_ins":
        values["resident"] = records.record(by, "residents", place, {})
    service = next(one for one in (records,) if table in one.MODELS)
    return service.record(by, table, place, values, id=key).pk


def house_community(house: House, place: Any) -> Any:
    return next(one.community_id for one in (house.own, house.same_agency, house.foreign) if one.pk == place)


def told(response: Any) -> int | str:
    if response.status_code != 302:
        return int(response.status_code)
    place = response["Location"].partition("?")[0]
    for name in ("people", "agency", "account"):
        if place.startswith(f"/{name}/"):
            return name
    return str(resolve(place).url_name)


def ask(house: House, clients: dict[str, Client], name: str, route: Route, who: str) -> Any:
    """What that person gets there."""
    client = client_of(house, who) if name in SIGNS_OUT else clients[who]
    return getattr(client, route.method)(address(house, name, route))


@pytest.mark.parametrize("name", ROUTES)
def test_who_gets_what(name: str, house: House, clients: dict[str, Client]) -> None:
    """And no page of an installation that is no demo says that it is one."""
    wrong = []
    for route in ROUTES[name]:
        for who, expected in route.answers.items():
            answer = ask(house, clients, name, route, who)
            if told(answer) != expected:
                wrong.append((route.method, route.of, who, told(answer), expected))
            if DEMO_MARK.encode() in answer.content:
                wrong.append((route.method, route.of, who, "bears the mark of a demo"))
    assert wrong == []


def test_unknown_and_forbidden_look_alike(house: House, clients: dict[str, Client]) -> None:
    client = clients["worker"]
    foreign, none = (client.get(reverse("board", args=[key])) for key in (house.foreign.pk, make_id()))
    assert foreign.content.replace(b"csrf", b"") != b""
    assert without_token(foreign.content) == without_token(none.content)


def without_token(page: bytes) -> bytes:
    return b"\n".join(line for line in page.splitlines() if b"csrfmiddlewaretoken" not in line)
