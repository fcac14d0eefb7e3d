"""In a real browser: the doors of a building are written down, one is opened, and somebody is met there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser.opening import DESKTOP, PHONE, open_context
from tests.web.pages.records.test_browser import SMALL, sign_in
from tests.web.people import make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: Any, browser: Browser) -> Iterator[Page]:
    with open_context(browser, request.param) as context:
        yield context.new_page()


def looks_right(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if page.viewport_size and page.viewport_size["width"] < 700:
        assert page.evaluate(SMALL) == []


def test_from_an_empty_community_to_a_door(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    sign_in(page, address)
    page.goto(f"{address}/work/{house.own.pk}/community/")
    page.click("main a[href$='/community/buildings/']")
    page.fill("[name=area]", "东区")
    page.fill("[name=lines]", "1 号楼，12\n2 号楼，12")
    looks_right(page)
    page.click("button[value=look]")
    page.click("button[value=write]")
    page.click("main .counts a")
    page.click("main a[href$='/doors/']")
    page.fill("[name=stairwells]", "甲 乙")
    page.fill("[name=highest]", "3")
    page.keyboard.press("Enter")
    page.wait_for_selector(".will")
    assert page.locator(".will li").count() == 12
    looks_right(page)
    page.click("button[value=write]")
    page.wait_for_selector(".done")
    assert page.locator(".door:is(a)").count() == 12
    looks_right(page)
    page.click("a.door:has-text('302')")
    looks_right(page)
    page.click("main a[href*='household=']:has-text('居民')")
    page.fill("[name=alias]", "豆花阿姨")
    page.click(".savebar button")
    page.wait_for_selector(".done")
    page.goto(f"{address}/work/{house.own.pk}/people/?q=豆花")
    page.click("main .rows a")
    assert page.inner_text("h1") == "豆花阿姨"
    looks_right(page)
    homes = records.list_records(house.scope("worker"), "households", house.own.pk)
    assert (homes.count(), homes.filter(building__name="1 号楼", building__area="东区").count()) == (12, 12)
    assert wrong == []
