"""In a real browser: the key / looks for something from any page, on a phone the mark in the head does."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import DESKTOP, PHONE, fits_across, open_context
from tests.web.pages.records.entering import write
from tests.web.pages.records.test_browser import sign_in
from tests.web.people import make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_any_page_to_somebody(live_server: Any, browser: Browser) -> None:
    house = make_house()
    write(house, "residents", alias="王麗")
    for size in (DESKTOP, PHONE):
        with open_context(browser, size) as context:
            page = context.new_page()
            sign_in(page, live_server.url)
            page.goto(f"{live_server.url}/work/{house.own.pk}/concerns/")
            if size == DESKTOP:
                page.keyboard.press("/")
                expect(page.locator(".top .seek-all [type=search]")).to_be_focused()
                page.keyboard.insert_text("王丽")
            else:
                page.locator(".seek-link").click()
                page.locator("main input[name=q]").fill("王丽")
            page.keyboard.press("Enter")
            found = page.get_by_role("link", name="王麗")
            expect(found).to_be_visible()
            assert "find=" in page.url
            assert fits_across(page)
            found.click()
            expect(page.get_by_role("heading", level=1)).to_have_text("王麗")
