"""After each save its page appears at once, and an address of its own says what the save moved."""

import datetime as dt
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.web.browser.opening import click_through, fits_across
from tests.web.pages.board.test_board_page import DAY
from tests.web.pages.records.entering import address, begun, signed_in
from tests.web.pages.records.test_browser import page, sign_in
from tests.web.people import House, make_house
from zhagen.web.records import service as records

__all__ = ["page"]
pytestmark = pytest.mark.django_db(transaction=True)


def homes(house: House, number: int) -> list[Any]:
    by = house.scope("worker")
    records.record(by, "buildings", house.own.pk, {"day": DAY, "households": 100})
    return [records.record(by, "households", house.own.pk, {"day": DAY}) for _ in range(number)]


def since_in(answer: Any) -> str:
    (found,) = parse_qs(urlsplit(answer["Location"]).query)["since"]
    return found


def moved(house: House, who: str, since: str) -> Any:
    return signed_in(house, who).get(reverse("moved", args=[house.own.pk]), {"since": since})


def test_every_way_of_writing_carries_its_save() -> None:
    house = make_house()
    homes(house, 1)
    client = signed_in(house)
    made = begun(client, house, "contacts") | {"mode": "home", "made": "true"}
    saved = client.post(address(house, "record-add", "contacts"), made)
    key = made["id"]
    given = made | {"note": "told", "version": 1}
    changed = client.post(address(house, "record-change", "contacts", key), given)
    gone = client.post(address(house, "record-delete", "contacts", key), {"version": 2})
    back = client.post(address(house, "record-restore", "contacts", key))
    spans = [since_in(one) for one in (saved, changed, gone, back)]
    assert len(set(spans)) == 4
    for answer, span in zip((saved, changed, gone, back), spans, strict=True):
        text = client.get(answer["Location"]).content.decode()
        assert f"{reverse('moved', args=[house.own.pk])}?since={span}" in text
        assert moved(house, "worker", span).context["moved"] is not None
    twice = client.post(address(house, "record-restore", "contacts", key))
    assert since_in(twice) == spans[-1]
    given = made | {"note": "told", "version": 4}
    unchanged = client.post(address(house, "record-change", "contacts", key), given)
    assert "since" not in unchanged["Location"]  # nothing was written


def test_what_moved_is_said_in_plain_words() -> None:
    house = make_house()
    by = house.scope("worker")
    met = tuple(records.Met(household=one.pk) for one in homes(house, 12))
    told = records.Visit(DAY, (house.accounts["worker"].pk,), met, 120, {"mode": "home"})
    saved = records.record_visit(by, house.own.pk, told)
    page = moved(house, "worker", saved.written.since).content.decode()
    said = re.sub(r"<[^>]+>|\s+", " ", page)
    assert "看板上动了" in said
    assert re.search(r"待判断 → (未到|接近|达到)", said)
    assert '<div id="moved-said">' in page
    assert "style=" not in page
    item = reverse("item", args=[house.own.pk, "prepare.goals.know-households"])
    assert f'href="{item}"' in page
    assert "没有找到您的这次保存" in moved(house, "colleague", "0-1").content.decode()


def test_of_a_save_that_moved_nothing_each_item_that_counts_such_records_is_a_way() -> None:
    house = make_house()
    by, (home,) = house.scope("worker"), homes(house, 1)
    for day in (1, 2):
        met = (records.Met(household=home.pk),)
        workers = (house.accounts["worker"].pk,)
        old = records.Visit(dt.date(2020, 1, day), workers, met, 30, {"mode": "home"})
        saved = records.record_visit(by, house.own.pk, old)
    text = moved(house, "worker", saved.written.since).content.decode()
    assert "看板上的数没有动" in text
    assert reverse("item", args=[house.own.pk, "prepare.goals.know-households"]) in text


@pytest.mark.parametrize("number", [1, 3])
def test_three_records_ask_no_more_than_one(number: int, django_assert_num_queries: Any) -> None:
    house = make_house()
    found, by = homes(house, number), house.scope("worker")
    met = tuple(records.Met(household=one.pk) for one in found)
    told = records.Visit(DAY, (house.accounts["worker"].pk,), met, 30, {"mode": "home"})
    saved = records.record_visit(by, house.own.pk, told)
    client, asked = signed_in(house), {"since": saved.written.since}
    with django_assert_num_queries(10):
        client.get(reverse("moved", args=[house.own.pk]), asked)


@pytest.mark.browser
def test_it_is_loaded_in_place_and_without_script_it_is_a_link(live_server: Any, page: Page) -> None:
    house, place = make_house(), live_server.url
    homes(house, 3)
    sign_in(page, place)
    page.goto(f"{place}/records/{house.own.pk}/contacts/add/")
    page.select_option("[name=household]", index=1)
    page.select_option("[name=mode]", "home")
    page.select_option("[name=made]", "true")
    click_through(page, ".savebar button")
    expect(page.locator(".moved #moved-said")).to_contain_text("看板上动了")
    assert fits_across(page)
    browser = page.context.browser
    assert browser is not None
    plain = browser.new_context(storage_state=page.context.storage_state(), java_script_enabled=False)
    without = plain.new_page()
    without.goto(page.url)
    click_through(without, "[data-moved-link] a")
    expect(without.locator("#moved-said")).to_have_count(1)
    plain.close()
