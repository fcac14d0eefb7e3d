"""In a demo every page says so."""

from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.matrix import ROUTES
from tests.web.pages.routes import PEOPLE, Route
from tests.web.pages.test_access import ask, client_of
from tests.web.people import make_house
from zhagen.web.agency.service import DEMO_MARK

pytestmark = pytest.mark.django_db(transaction=True)


def each_once() -> dict[tuple[str, str, int | str, bool], tuple[Route, str]]:
    """(route, method, what it answers, whether who asks is signed in) -> the first who gets that there."""
    found: dict[tuple[str, str, int | str, bool], tuple[Route, str]] = {}
    for name, routes in ROUTES.items():
        for route in routes:
            for who, told in route.answers.items():
                found.setdefault((name, route.method, told, who != "signed-out"), (route, who))
    return found


def test_every_page_bears_the_mark(settings: Any) -> None:
    """That none does where this is no demo is asked of everybody everywhere in the test of who gets what."""
    settings.DEMO = True
    house = make_house(started=timezone.localdate())
    clients = {who: client_of(house, who) for who in PEOPLE}
    unmarked, marked = [], set[str]()
    # Pages first: some of what is sent ends somebody's session.
    in_order = sorted(each_once().items(), key=lambda one: one[0][1] != "get")
    for (name, method, told, _signed_in), (route, who) in in_order:
        answer = ask(house, clients, name, route, who)
        if answer.content and answer["Content-Type"].startswith("text/html"):
            marked.add(name)
            if DEMO_MARK not in answer.content.decode():
                unmarked.append((name, method, told, who))
    assert unmarked == []
    assert marked >= {name for name, _method, told, _in in each_once() if told == 200 and "-json" not in name}
