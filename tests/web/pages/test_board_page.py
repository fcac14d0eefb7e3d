"""The board: live, of a past day, and what a viewer gets."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people import House, make_house
from zhagen.method.ledger import read_ledger
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.readings.installation_ledger import write_installation_ledger

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2026, 3, 1)


def signed_in(house: House, who: str) -> Client:
    client = Client()
    client.force_login(house.accounts[who])
    return client


def json_of(client: Client, house: House, **asked: str) -> Any:
    return client.get(reverse("reading-json", args=[house.own.pk]), asked)


def test_a_saved_record_moves_the_board() -> None:
    house = make_house()
    client = signed_in(house, "worker")
    before = json_of(client, house, as_of="2026-03-31").json()["readings"][0]
    visited(house, 12)
    after = json_of(client, house, as_of="2026-03-31").json()["readings"][0]
    assert after["told"]["k"] > before["told"]["k"]
    past = json_of(client, house, as_of="2026-02-01").json()["readings"][0]
    assert past["told"]["k"] <= before["told"]["k"]


def test_the_json_is_that_of_the_written_ledger(tmp_path: Path) -> None:
    house = make_house()
    community.record(house.scope("worker"), "buildings", house.own.pk, {"day": DAY, "households": 100})
    write_installation_ledger(tmp_path / "ledger")
    written = read(read_ledger(tmp_path / "ledger"), [DAY], load_playbook(), engagements=[str(house.own.pk)])
    assert json_of(signed_in(house, "lead"), house, as_of=DAY.isoformat()).json() == to_plain(written)


def test_a_day_that_is_none_is_said() -> None:
    house = make_house()
    client = signed_in(house, "worker")
    assert json_of(client, house, as_of="no day").status_code == 400
    page = client.get(reverse("board", args=[house.own.pk]), {"as_of": "2026-02-31"})
    assert (page.status_code, b'class="wrong"' in page.content) == (200, True)


def visited(house: House, homes: int) -> None:
    scope = house.scope("worker")
    community.record(scope, "buildings", house.own.pk, {"day": DAY, "households": 100})
    met = tuple(
        fieldwork.Met(household=community.record(scope, "households", house.own.pk, {"day": DAY}).pk)
        for _ in range(homes)
    )
    visit = fieldwork.Visit(DAY, (house.accounts["worker"].pk,), met, 120, {"mode": "home"})
    fieldwork.record_visit(scope, house.own.pk, visit)


def test_a_viewer_gets_states_and_no_number_of_people() -> None:
    house = make_house()
    visited(house, 13)
    figures, states = (
        signed_in(house, who)
        .get(reverse("board", args=[house.own.pk]), {"as_of": "2026-03-31"})
        .content.decode()
        for who in ("worker", "viewer")
    )
    assert "认识的户 13 户" in figures
    assert "认识的户" not in states
    assert 'data-state="not-yet"' in states


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "准备"), ("en", "Preparation")])
def test_the_board_speaks_the_language_of_the_account(language: str, said: str) -> None:
    house = make_house()
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    page = signed_in(house, "worker").get(reverse("board", args=[house.own.pk]))
    assert said in page.content.decode()


def test_no_inline_style_or_script_and_nothing_kept() -> None:
    house = make_house()
    page = signed_in(house, "worker").get(reverse("board", args=[house.own.pk]))
    assert "default-src 'none'" in page["Content-Security-Policy"]
    assert "no-store" in page["Cache-Control"]
    assert page.content.count(b"<script") == page.content.count(b"<script src=")
    assert b"style=" not in page.content


def test_the_board_asks_a_fixed_number_of_queries(django_assert_num_queries: Any) -> None:
    house = make_house()
    client = signed_in(house, "manager")
    client.get(reverse("board", args=[house.own.pk]))
    with django_assert_num_queries(9):
        client.get(reverse("board", args=[house.own.pk]))
