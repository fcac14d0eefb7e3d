"""In a real browser: the doors of a building are written down, one is opened, and somebody is met there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import (
    DESKTOP,
    PHONE,
    click_through,
    fits_across,
    next_page,
    open_context,
    too_small,
)
from tests.web.pages.records.test_browser import sign_in
from tests.web.people import make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: Any, browser: Browser) -> Iterator[Page]:
    with open_context(browser, request.param) as context:
        yield context.new_page()


def looks_right(page: Page) -> None:
    assert fits_across(page)
    if page.viewport_size == PHONE:
        assert too_small(page) == []


def test_from_an_empty_community_to_a_door(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    sign_in(page, address)
    page.goto(f"{address}/work/{house.own.pk}/community/")
    click_through(page, "main a[href$='/community/buildings/']")
    page.fill("[name=area]", "东区")
    page.fill("[name=lines]", "1 号楼，12\n2 号楼，12")
    looks_right(page)
    click_through(page, "button[value=look]")
    click_through(page, "button[value=write]")
    click_through(page, "main .counts a")
    click_through(page, "main a[href$='/doors/']")
    page.fill("[name=stairwells]", "甲 乙")
    page.fill("[name=highest]", "3")
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page.locator(".will li")).to_have_count(12)
    looks_right(page)
    click_through(page, "button[value=write]")
    expect(page.locator(".done")).to_be_visible()
    expect(page.locator(".door:is(a)")).to_have_count(12)
    looks_right(page)
    click_through(page, "a.door:has-text('302')")
    looks_right(page)
    click_through(page, "main a[href*='household=']:has-text('居民')")
    page.fill("[name=alias]", "豆花阿姨")
    click_through(page, ".savebar button")
    expect(page.locator(".done")).to_be_visible()
    page.goto(f"{address}/work/{house.own.pk}/people/?q=豆花")
    click_through(page, "main .rows a")
    expect(page.locator("h1")).to_have_text("豆花阿姨")
    looks_right(page)
    homes = records.list_records(house.scope("worker"), "households", house.own.pk)
    assert (homes.count(), homes.filter(building__name="1 号楼", building__area="东区").count()) == (12, 12)
    assert wrong == []
