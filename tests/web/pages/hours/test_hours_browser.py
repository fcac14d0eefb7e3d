"""In a real browser: a month's hours by keys alone, sums as they are typed, one save."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import PHONE, fits_across, next_page, open_page, too_small
from tests.web.people import make_house
from zhagen.web.records.models.fieldwork import WorkHours

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_hours_by_keys(live_server: Any, browser: Browser) -> None:
    house = make_house()
    with open_page(browser, house.accounts["worker"], live_server.url, PHONE) as (page, complaints):
        page.goto(f"{live_server.url}/work/{house.own.pk}/hours/?period=2026-03")
        page.focus("[name='2026-03-02-paperwork-hours']")
        page.keyboard.type("1.5")
        page.keyboard.press("ArrowDown")
        page.keyboard.type("2")
        page.keyboard.press("Tab")
        page.keyboard.type("1")
        expect(page.locator("[data-total]")).to_have_text("4.5")
        assert (too_small(page), fits_across(page)) == ([], True)
        with next_page(page):
            page.keyboard.press("Enter")
        expect(page.locator(".done")).to_be_visible()
        assert complaints == []
    rows = WorkHours.objects.unscoped().order_by("day", "kind").values_list("day__day", "kind", "hours")
    assert list(rows) == [(2, "paperwork", 1.5), (3, "administrative", 1.0), (3, "paperwork", 2.0)]
