"""In a demo everybody is one click away, and a stranger sees nothing of the agency."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people import made_for_all
from zhagen.cli.demo_stations import PLANNED
from zhagen.web.agency.models import Account, Engagement
from zhagen.web.agency.service import DEMO_PASSWORD, DEMO_PEOPLE, DemoPlace
from zhagen.web.demo.filling import fill_demo

pytestmark = pytest.mark.django_db
NAMES = [person.username for person in DEMO_PEOPLE]
SEEN = {"supervisor": 4, "manager": 4, "stranger": 0}  # boards; the others see one
DAY = dt.date(2026, 3, 31)


def fill() -> int:
    cells = {"day": DAY, "entered": DAY, "started": DAY}
    places = [DemoPlace(one.key, one.station, one.community, cells, one.workers) for one in PLANNED]
    return fill_demo([(place, {}) for place in places], DAY)


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    """The agency and its people, without the records. What a test changes of it is rolled back."""
    with made_for_all(django_db_blocker, fill) as rows:
        yield rows


@pytest.fixture
def demo(filled: int, settings: Any) -> None:
    settings.DEMO = True


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
    assert "河边里" not in client.get(reverse("boards")).content.decode()
    for engagement in Engagement.objects.unscoped():
        assert client.get(reverse("board", args=[engagement.pk])).status_code == 404
        assert client.get(reverse("reading-json", args=[engagement.pk])).status_code == 404


def test_a_viewer_gets_states_and_rounded_counts(demo: None) -> None:
    client = Client()
    client.post(reverse("demo-sign-in"), {"username": "viewer"})
    (own,) = Engagement.objects.unscoped().filter(community__name__contains="河边里")
    page = client.get(reverse("board", args=[own.pk])).content.decode()
    assert 'class="it is-' in page
    assert "outside" in client.get(reverse("reading-json", args=[own.pk])).json()


def test_one_click_is_for_the_demos_people_only(demo: None) -> None:
    former = "河边里前任社工"
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
