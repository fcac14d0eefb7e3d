"""In a demo every page says so, everybody is one click away, and a stranger sees nothing of the agency."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.matrix import PEOPLE, ROUTES, Route
from tests.web.pages.test_access import ask, client_of
from tests.web.people import make_house
from zhagen.cli.demo_stations import PLANNED
from zhagen.web.agency.models import Account, Engagement
from zhagen.web.agency.service import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE, DemoPlace
from zhagen.web.demo.filling import fill_demo

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = [person.username for person in DEMO_PEOPLE]
SEEN = {"supervisor": 3, "manager": 3, "stranger": 0}  # boards; the others see one
DAY = dt.date(2026, 3, 31)


@pytest.fixture
def demo(settings: Any) -> None:
    """The agency and its people, without the records."""
    settings.DEMO = True
    cells = {"day": DAY, "entered": DAY, "started": DAY}
    places = [DemoPlace(one.key, one.station, one.community, cells, one.workers) for one in PLANNED]
    fill_demo([(place, {}) for place in places], DAY)


@pytest.mark.parametrize("name", NAMES)
def test_each_signs_in_by_one_click_and_by_the_form(name: str, demo: None) -> None:
    clicked, typed = Client(enforce_csrf_checks=False), Client()
    page = clicked.get(reverse("sign-in")).content.decode()
    assert f'value="{name}"' in page
    assert clicked.post(reverse("demo-sign-in"), {"username": name}).status_code == 302
    typed.post(reverse("sign-in"), {"username": name, "password": DEMO_PASSWORD})
    for client in (clicked, typed):
        portfolio = client.get(reverse("boards"))
        assert portfolio.content.decode().count('class="small-board"') == SEEN.get(name, 1)


def test_a_stranger_sees_nothing(demo: None) -> None:
    client = Client()
    client.post(reverse("demo-sign-in"), {"username": "stranger"})
    assert "柳林巷" not in client.get(reverse("boards")).content.decode()
    for engagement in Engagement.objects.unscoped():
        assert client.get(reverse("board", args=[engagement.pk])).status_code == 404
        assert client.get(reverse("reading-json", args=[engagement.pk])).status_code == 404


def test_a_viewer_gets_states_and_rounded_counts(demo: None) -> None:
    client = Client()
    client.post(reverse("demo-sign-in"), {"username": "viewer"})
    (own,) = Engagement.objects.unscoped().filter(community__name__contains="柳林巷")
    page = client.get(reverse("board", args=[own.pk])).content.decode()
    assert 'class="it is-' in page
    assert "outside" in client.get(reverse("reading-json", args=[own.pk])).json()


def test_one_click_is_for_the_demos_people_only(demo: None) -> None:
    former = "柳林巷前任社工"
    for name in ("nobody", "", former):
        assert Client().post(reverse("demo-sign-in"), {"username": name}).status_code == 404
    assert Client().get(reverse("demo-sign-in")).status_code == 405


def test_one_click_wants_the_token_of_its_page(demo: None) -> None:
    careful = Client(enforce_csrf_checks=True)
    assert careful.post(reverse("demo-sign-in"), {"username": "manager"}).status_code == 403


def test_one_click_works_however_often_a_form_failed(demo: None) -> None:
    for _try in range(6):
        Client().post(reverse("sign-in"), {"username": "worker", "password": "wrong"})
    assert (
        Client().post(reverse("sign-in"), {"username": "worker", "password": DEMO_PASSWORD}).status_code
        == 422
    )
    assert Client().post(reverse("demo-sign-in"), {"username": "worker"}).status_code == 302


def test_nobody_shuts_the_others_out_of_the_demo(demo: None) -> None:
    client = Client()
    client.post(reverse("demo-sign-in"), {"username": "manager"})
    worker = Account.objects.get(username="worker").pk
    for name in ("account-close", "access-renew"):
        assert client.post(reverse(name, args=[worker])).status_code == 409
    said = {"current": DEMO_PASSWORD, "password": "another-long-password"}
    assert client.post(reverse("account-password"), said).status_code == 422
    assert Client().post(reverse("demo-sign-in"), {"username": "worker"}).status_code == 302


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
