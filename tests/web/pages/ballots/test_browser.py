"""In a real browser: a vote of twenty-five on five options, by taps on a phone and by keys on a desktop."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import DESKTOP, PHONE, fits_across, next_page, open_page, too_small
from tests.web.browser.taps import Hand, told
from tests.web.pages.ballots.test_ballots import ranks
from tests.web.people import make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SITTING = "A vote of 25 on 5 options"
FIVE = ("加装路灯", "停车", "老人助餐", "楼道", "噪音")
VOTERS = range(1, 26)


def order(voter: int) -> list[str]:
    """Most as they stand, some with the last in front."""
    return [*FIVE] if voter % 5 else [FIVE[-1], *FIVE[:-1]]


def test_a_vote_of_twenty_five_by_taps_and_by_keys(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    today = where + reverse("today", args=[house.own.pk])
    expected = {
        voter: {option: float(place) for place, option in enumerate(order(voter), 1)} for voter in VOTERS
    }
    with open_page(browser, house.accounts["worker"], where, PHONE) as (page, complaints):
        page.goto(today)
        hand = Hand(page)
        hand.tap_on("main .quick a[href$='/votes/']")
        hand.tap_on("main a.btn.main")
        hand.tap("[name=options]")
        page.keyboard.insert_text("\n".join(FIVE))
        hand.tap_on(".savebar button")
        for voter in VOTERS:
            for option in order(voter):
                hand.tap(f".voter.now button:has-text('{option}')")
            if voter == 1:
                assert (fits_across(page), too_small(page)) == (True, [])
        expect(page.locator(".tally")).to_have_text("写了 25 张")
        expect(page.locator("[data-result]")).to_contain_text("25 人")  # live, before anything is saved
        page.click("form[action$='/end/'] button")  # too early: what is typed would be lost
        expect(page.locator("[data-unsaved]")).to_be_visible()
        hand.tap_on(".savebar > button")
        expect(page.locator(".done")).to_contain_text("已保存")
        (poll,) = records.list_records(house.scope("worker"), "polls", house.own.pk)
        assert ranks(house, poll) == expected
        hand.tap_on("form[action$='/end/'] button")
        expect(page.locator(".done")).to_contain_text("已办完")
        counted, most = told(SITTING, "taps")
        assert (hand.count, hand.count <= most) == (counted, True)
        assert complaints == []
    with open_page(browser, house.accounts["colleague"], where, DESKTOP) as (page, complaints):
        page.goto(where + reverse("vote-begin", args=[house.own.pk]))
        page.fill("[name=options]", "\n".join(FIVE))
        hand = Hand(page)
        page.focus(".savebar button")
        with next_page(page):
            hand.press("Enter")
        page.focus(".voter.now .option button")
        for voter in VOTERS:
            hand.press(*(str(order(voter).index(option) + 1) for option in FIVE))
        expect(page.locator(".tally")).to_have_text("写了 25 张")
        assert fits_across(page)
        page.focus(".savebar > button")
        with next_page(page):
            hand.press("Enter")
        expect(page.locator(".done")).to_contain_text("已保存")
        second = records.list_records(house.scope("worker"), "polls", house.own.pk).get(closed=None)
        assert ranks(house, second) == expected
        counted, most = told(SITTING, "keys")
        assert (hand.count, hand.count <= most) == (counted, True)
        assert complaints == []
