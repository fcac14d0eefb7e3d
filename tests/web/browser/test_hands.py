"""By keyboard and on paper: the focus is where one looks for it, nothing lies over it."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import DESKTOP, PHONE, click_through, next_page, open_page
from tests.web.people import make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Whether somebody looking at the screen sees what is focused, or something lies over it.
COVERED = """() => {
  const focused = document.activeElement, place = focused.getBoundingClientRect();
  const above = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
  const whole = (one) => one.closest("label") || one;
  return !above || !(whole(focused).contains(above) || above.contains(focused));
}"""


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || document.activeElement.className"))


@pytest.mark.parametrize("name", ["visit", "activity", "concern-add"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_lies_over_what_is_focused(browser: Browser, live_server: Any, name: str, size: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, size) as (page, _complaints):
        page.goto(where + reverse(name, args=[house.own.pk]))
        covered = []
        for key in ("Tab", "Shift+Tab"):
            for _press in range(60):
                page.keyboard.press(key)
                if page.evaluate("document.activeElement === document.body"):
                    break
                if page.evaluate("document.activeElement.closest('form') && true") and page.evaluate(COVERED):
                    covered.append((key, focused(page)))
        assert covered == []


def test_after_a_mistake_one_stands_at_the_field_and_after_a_save_at_what_was_saved(
    browser: Browser, live_server: Any
) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where) as (page, _complaints):
        page.goto(where + reverse("record-add", args=[house.own.pk, "resources"]))
        assert page.evaluate("document.activeElement === document.body")
        page.fill("[name=day]", "")
        page.fill("[name=name]", "活动室")
        page.fill("[name=confirmed]", "2200-01-01")
        click_through(page, ".savebar button")
        expect(page.locator("[name=confirmed]")).to_be_focused()
        page.fill("[name=confirmed]", "")
        click_through(page, ".savebar button")
        expect(page.locator("#moved-said")).to_be_visible()
        expect(page.locator(".done")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator(".done :focus")).to_have_count(1)


def test_a_wrong_password_is_said_where_one_stands(browser: Browser, live_server: Any) -> None:
    make_house()
    with open_page(browser) as (page, _complaints):
        page.goto(f"{live_server.url}/sign-in/")
        page.fill("[name=username]", "worker")
        page.fill("[name=password]", "not this one")
        click_through(page, "main form button")
        expect(page.locator(".wrong")).to_be_focused()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_button_of_the_slider_is_the_next_stop(browser: Browser, live_server: Any, size: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, size) as (page, _complaints):
        page.goto(where + reverse("board", args=[house.own.pk]))
        page.focus("#month")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Tab")
        expect(page.locator("form.slide :focus")).to_have_css("opacity", "1")
        with next_page(page):
            page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("as_of="))


def test_two_stages_beside_each_other_are_both_marked(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    size = {"width": 768, "height": 1024}
    with open_page(browser, house.accounts["worker"], where, size) as (page, _complaints):
        page.goto(where + reverse("board", args=[house.own.pk]))
        expect(page.locator(".strip [aria-current]")).to_have_count(2)


def test_on_paper_stands_the_day_and_no_navigation(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, DESKTOP) as (page, _complaints):
        for name in ("board", "months"):
            page.goto(where + reverse(name, args=[house.own.pk]))
            expect(page.locator(".on-paper")).to_be_hidden()
            page.emulate_media(media="print")
            expect(page.locator(".on-paper")).to_be_visible()
            expect(page.locator("header.top")).to_be_hidden()
            expect(page.locator(".stage-charts:not([open])").first).to_be_hidden()
            page.emulate_media(media="screen")
