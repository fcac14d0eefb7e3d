"""In a real browser: a visit is added, and the board is seen to move."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import click_through, fits_across, next_page, open_context, too_small
from tests.web.people import PASSWORD, House, make_house
from tests.web.records.test_every_table import DAY, service_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOMES = 4


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with open_context(browser) as context:
        yield context.new_page()


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/sign-in/")
    page.fill("[name=username]", "worker")
    page.fill("[name=password]", PASSWORD)
    click_through(page, "main button")


def told(page: Page, address: str, house: House) -> int:
    """How many items of the board can be told."""
    reading = page.request.get(f"{address}/board/{house.own.pk}/reading.json").json()
    return int(reading["readings"][0]["told"]["k"])


def test_a_visit_is_added_and_the_board_moves(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    by = house.scope("worker")
    service_of("buildings").record(by, "buildings", house.own.pk, {"day": DAY, "households": HOMES})
    homes = [
        service_of("households").record(by, "households", house.own.pk, {"door": f"{n}01"})
        for n in range(HOMES)
    ]
    sign_in(page, address)
    page.goto(f"{address}/records/{house.own.pk}/")
    before = told(page, address, house)
    click_through(page, "main a[href$='/contacts/']")
    page.goto(f"{address}/records/{house.own.pk}/contacts/add/")
    for number, home in enumerate(homes):
        page.select_option("[name=household]", str(home.pk))
        page.select_option("[name=mode]", "home")
        page.select_option("[name=made]", "true")
        page.fill("[name=note]", f"王阿姨说水管漏了 {number}")
        assert too_small(page) == []
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        assert fits_across(page)
        if number + 1 < len(homes):
            click_through(page, ".done a[href*='like=']")
            expect(page.locator("[name=mode]")).to_have_value("home")
    click_through(page, ".done a[href^='/board/']")
    assert told(page, address, house) > before

    page.goto(f"{address}/records/{house.own.pk}/contacts/?q=王阿姨")
    expect(page.locator("main .card .rows li")).to_have_count(HOMES)
    with next_page(page):
        page.locator("main .card .rows a").first.click()
    click_through(page, "form[action*='/delete/'] button")
    click_through(page, "form[action*='/restore/'] button")
    expect(page.locator(".history > li")).to_have_count(3)
