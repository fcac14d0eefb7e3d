"""In a real browser: nobody home at ten doors, by taps on a phone and by keys on a desktop."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import DESKTOP, PHONE, fits_across, next_page, open_page, too_small
from tests.web.browser.taps import Hand, told
from tests.web.pages.many_doors.test_many_doors import contacts, staircase
from tests.web.people import make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SITTING = "Nobody home at ten doors of a building"
TEN = [f"{floor}0{door}" for floor in range(1, 6) for door in (1, 2)]


def test_nobody_home_at_ten_doors_by_taps_and_by_keys(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    staircase(house, *TEN, "601", "602")
    today = where + reverse("today", args=[house.own.pk])
    with open_page(browser, house.accounts["worker"], where, PHONE) as (page, complaints):
        page.goto(today)
        hand = Hand(page)
        hand.tap_on("main .quick a[href$='/many-doors/']")
        hand.tap_on("main .rows a")
        for door in TEN:
            hand.tap(f"button.door:has-text('{door}')")
        assert (fits_across(page), too_small(page)) == (True, [])
        expect(page.locator(".tally")).to_have_text("10 扇门")
        hand.tap_on(".savebar button")
        expect(page.locator(".done")).to_contain_text("无人在家 10 户")
        assert contacts(house) == [(door, False, "nobody_home") for door in TEN]
        counted, most = told(SITTING, "taps")
        assert (hand.count, hand.count <= most) == (counted, True)
        with next_page(page):
            page.click(".done button")
        assert contacts(house) == []
        assert complaints == []
    with open_page(browser, house.accounts["colleague"], where, DESKTOP) as (page, complaints):
        page.goto(today)
        page.focus("main .quick a[href$='/many-doors/']")
        hand = Hand(page)
        with next_page(page):
            hand.press("Enter")
        page.focus("main .rows a")
        with next_page(page):
            hand.press("Enter")
        page.focus(f"button.door:has-text('{TEN[8]}')")  # the top floor but one, its first door
        for _door in TEN[:-1]:
            hand.press("1", "ArrowRight")
        hand.press("1")
        assert fits_across(page)
        with next_page(page):
            page.focus(".savebar button")
            hand.press("Enter")
        expect(page.locator(".done")).to_contain_text("无人在家 10 户")
        assert sorted(contacts(house)) == [(door, False, "nobody_home") for door in TEN]
        counted, most = told(SITTING, "keys")
        assert (hand.count, hand.count <= most) == (counted, True)
        assert complaints == []
