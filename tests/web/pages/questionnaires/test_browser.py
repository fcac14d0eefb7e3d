"""In a real browser: forty questionnaires of five questions, by taps on a phone and by keys on a desktop."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, expect

from tests.web.browser.opening import DESKTOP, PHONE, fits_across, next_page, open_page, too_small
from tests.web.browser.taps import Hand, told
from tests.web.pages.questionnaires.test_questionnaires import answers
from tests.web.people import make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SITTING = "40 questionnaires of 5 questions"
PEOPLE = range(1, 41)
FIVE = ("together_helps", "i_matter", "would_join", "knows_org", "supports_org")


def score(person: int, place: int) -> int:
    return (person * 7 + place) % 4


def test_forty_questionnaires_by_taps_and_by_keys(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    today = where + reverse("today", args=[house.own.pk])
    expected = sorted(
        (person, question, score(person, place)) for person in PEOPLE for place, question in enumerate(FIVE)
    )
    with open_page(browser, house.accounts["worker"], where, PHONE) as (page, complaints):
        page.goto(today)
        hand = Hand(page)
        hand.tap_on("main .quick a[href$='/questionnaires/']")
        hand.tap_on("main a.btn.main")
        for question in FIVE:
            hand.tap(f"label.chip:has([value={question}])")
        hand.tap_on(".savebar button")
        for person in PEOPLE:
            for place in range(len(FIVE)):
                hand.tap(f".person.now .ask:nth-of-type({place + 1}) .scores label", score(person, place))
            if person == 1:
                assert (fits_across(page), too_small(page)) == (True, [])
        expect(page.locator(".tally")).to_have_text("写了 40 份")
        hand.tap_on(".savebar > button")
        expect(page.locator(".done")).to_contain_text("已保存 40 份")
        (poll,) = records.list_records(house.scope("worker"), "polls", house.own.pk)
        assert (poll.round, poll.sample, answers(house, poll)) == (1, "random_door", expected)
        counted, most = told(SITTING, "taps")
        assert (hand.count, hand.count <= most) == (counted, True)
        assert complaints == []
    with open_page(browser, house.accounts["colleague"], where, DESKTOP) as (page, complaints):
        page.goto(today)
        hand = Hand(page)
        for link in ("main .quick a[href$='/questionnaires/']", "main a.btn.main", ".savebar button"):
            page.focus(link)  # what the last round asked is chosen already
            with next_page(page):
                hand.press("Enter")
        page.focus(".person:not(.heads) .ask input:checked")
        for person in PEOPLE:
            hand.press(*(str(score(person, place)) for place in range(len(FIVE))))
        expect(page.locator(".person:not(.heads)")).to_have_count(41)
        assert fits_across(page)
        page.focus(".savebar > button")
        with next_page(page):
            hand.press("Enter")
        expect(page.locator(".done")).to_contain_text("已保存 40 份")
        second = records.list_records(house.scope("worker"), "polls", house.own.pk).get(round=2)
        assert answers(house, second) == expected
        counted, most = told(SITTING, "keys")
        assert (hand.count, hand.count <= most) == (counted, True)
        assert complaints == []
