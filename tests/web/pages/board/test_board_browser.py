"""The board on a phone: panels to swipe, a slider to an earlier month by keyboard, nothing wider than the screen."""

import datetime as dt
import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.web.browser.opening import click_through, fits_across, next_page, too_small
from tests.web.pages.board.test_board_page import DAY
from tests.web.pages.records.test_browser import page, sign_in
from tests.web.people import make_house
from tests.web.records.test_every_table import signed_by_two

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["page"]


def test_swipe_step_back_a_month_and_open_an_item(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    sign_in(page, address)
    page.goto(f"{address}{reverse('board', args=[house.own.pk])}")
    assert fits_across(page)
    page.click(".strip a >> nth=2")
    page.wait_for_function("document.querySelector('.stages').scrollLeft > 700")
    expect(page.locator(".strip a:nth-child(3)[aria-current]")).to_have_count(1)
    expect(page.locator(".strip [aria-current]")).to_have_count(1)
    page.focus("#month")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("form.exact [name=as_of]")).not_to_have_value("")
    day = page.locator(".slide output").inner_text()
    with next_page(page):
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("as_of="))
    expect(page.locator(".past")).to_contain_text(day)
    click_through(page, ".it >> nth=0")
    expect(page).to_have_url(re.compile("/items/.*as_of="))
    assert fits_across(page)
    assert too_small(page) == []


def test_the_stage_on_record_is_shown_first_and_marked_in_the_strip(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    signed_by_two(house, day=DAY, stage="launch", decision="advance")
    sign_in(page, address)
    page.goto(f"{address}{reverse('board', args=[house.own.pk])}")
    expect(page.locator(".strip a.rec:nth-child(3)[aria-current]")).to_have_count(1)
    expect(page.locator(".strip [aria-current]")).to_have_count(1)
    assert page.evaluate("scrollY") == 0


def test_of_many_months_the_newest_are_in_sight(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    house.own.started = timezone.localdate() - dt.timedelta(days=500)
    house.own.save()
    sign_in(page, address)
    page.goto(f"{address}{reverse('months', args=[house.own.pk])}")
    page.wait_for_function("""() => {
        const table = document.querySelector(".months .scroll-x");
        return table && table.scrollWidth > table.clientWidth + 100 && table.scrollLeft > 100;
    }""")
