"""The board: live, of a past day, and what a viewer gets."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people import House, make_house
from tests.web.records.test_every_table import signed_by_two
from zhagen.method.ledger import read_ledger
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read
from zhagen.web.readings import service as readings
from zhagen.web.readings.frames import write_installation_ledger
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2026, 3, 1)
ITEM = "prepare.goals.know-households"
PAGES = {"board": 8, "item": 8, "months": 8}  # with what each asks the database once it is kept
INLINE = re.compile(rb"<script(?! src=)|<style| style=| on[a-z]+=")


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
    records.record(house.scope("worker"), "buildings", house.own.pk, {"day": DAY, "households": 100})
    write_installation_ledger(tmp_path / "ledger")
    written = read(read_ledger(tmp_path / "ledger"), [DAY], load_playbook(), engagements=[str(house.own.pk)])
    assert json_of(signed_in(house, "lead"), house, as_of=DAY.isoformat()).json() == to_plain(written)


def visited(house: House, homes: int, entered: dt.date | None = None) -> None:
    """`entered`: the day on which all of it was typed; today where none is named."""
    scope = house.scope("worker")
    records.record(scope, "buildings", house.own.pk, {"day": DAY, "households": 100})
    met = tuple(
        records.Met(household=records.record(scope, "households", house.own.pk, {"day": DAY}).pk)
        for _ in range(homes)
    )
    visit = records.Visit(DAY, (house.accounts["worker"].pk,), met, 120, {"mode": "home"})
    records.record_visit(scope, house.own.pk, visit)
    if entered is not None:
        for table in ("buildings", "households", "contacts"):
            records.MODELS[table].objects.unscoped().update(entered=entered)


@pytest.mark.parametrize("homes", [1, 3])
@pytest.mark.parametrize(("name", "queries"), PAGES.items())
def test_a_fixed_number_of_queries(
    name: str, queries: int, homes: int, django_assert_num_queries: Any
) -> None:
    house = make_house()
    visited(house, homes)
    client = signed_in(house, "manager")
    client.get(address(house, name))
    with django_assert_num_queries(queries):
        client.get(address(house, name))


def test_the_slider_is_marked_where_the_stage_on_record_changed() -> None:
    house = make_house()
    for day, decision in (("2025-04-10", "stay"), ("2025-07-15", "advance")):
        signed_by_two(house, day=day, stage="prepare", decision=decision)
    slider = readings.find_slider(house.scope("viewer"), house.own.pk, dt.date(2025, 12, 31))
    assert len(slider.days) == 12
    assert [(tick.place, tick.name) for tick in slider.ticks] == [
        (0, "2025年1月"),
        (55, "2025年7月 启动阶段"),
    ]


def test_a_kept_board_is_another_as_soon_as_anything_on_it_is() -> None:
    house = make_house()
    page = f"{reverse('board', args=[house.own.pk])}?as_of=2026-03-31"
    worker, viewer = (signed_in(house, who) for who in ("worker", "viewer"))
    empty = worker.get(page).content.decode()
    assert worker.get(page.replace("-31", "-32")).status_code == 422
    assert 'class="wrong"' not in worker.get(page).content.decode()
    visited(house, 13)
    full = worker.get(page).content.decode()
    assert ("13 户" in full, "13 户" in empty) == (True, False)
    assert "13 户" not in viewer.get(page).content.decode()
    house.own.community.name = "梧桐苑"
    house.own.community.save()
    assert "<h1>梧桐苑</h1>" in worker.get(page).content.decode()


def address(house: House, name: str) -> str:
    return reverse(name, args=[house.own.pk, *([ITEM] if name == "item" else [])])
