"""In a real browser: a home leaves with some of its people, by phone and at a desk."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import DESKTOP, PHONE, click_through, fits_across, open_page, too_small
from tests.web.pages.records.entering import write
from tests.web.people import make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_home_leaves_and_one_stays(live_server: Any, browser: Browser, size: Any) -> None:
    house, address = make_house(), live_server.url
    home = write(house, "households", building=write(house, "buildings", name="2 号楼"), door="502")
    goes, stays = (write(house, "residents", alias=name, household=home) for name in ("豆花阿姨", "老魏"))
    with open_page(browser, house.accounts["worker"], address, size) as (page, wrong):
        page.goto(f"{address}/work/{house.own.pk}/households/{home.pk}/")
        click_through(page, "main a[href$='/life/']")
        page.get_by_label("搬出本社区").check()
        page.get_by_role("group", name="老魏").get_by_label("留下").check()
        assert fits_across(page)
        if size == PHONE:
            assert too_small(page) == []
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        assert fits_across(page)
        assert wrong == []
    by = house.scope("worker")
    assert records.find_record(by, "residents", goes.pk).end_kind == "moved_out"
    assert records.find_record(by, "residents", stays.pk).until is None
    assert records.find_record(by, "households", home.pk).until is None
