"""People's ways through the pages, in a real browser."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import DESKTOP, PHONE, click_through, fits_across, next_page, open_page
from tests.web.people import PASSWORD, House, make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FIRST = {
    "name": "李明",
    "username": "liming",
    "password": PASSWORD,
    "agency": "同行社工机构",
    "station": "东门社工站",
    "community": "东门社区",
    "started": "2026-01-05",
}
# One kind of each app whose first record makes something on the board told; every kind is asked without a browser.
KINDS = {"kept": {"table": "contacts"}, "resources": {}}


def told(page: Page, board: str) -> int:
    """How many items of the board can be told."""
    reading = page.request.get(f"{board}reading.json").json()
    return int(reading["readings"][0]["told"]["k"])


def said(page: Page, board: str) -> str:
    """What the board says, in words."""
    page.goto(board)
    return page.inner_text("main")


@pytest.mark.parametrize(
    ("locale", "language", "size", "board_in_words"),
    [("zh-CN", "zh-hans", PHONE, "看板"), ("en-GB", "en", DESKTOP, "Board")],
)
def test_from_nothing_to_a_live_board(
    browser: Browser, live_server: Any, locale: str, language: str, size: Any, board_in_words: str
) -> None:
    with open_page(browser, size=size, locale=locale) as (page, complaints):
        page.goto(live_server.url)
        for name, value in FIRST.items():
            page.fill(f"main [name={name}]", value)
        page.select_option("main [name=language]", language)
        click_through(page, "main button:not([type=button])")
        expect(page).to_have_url(re.compile(r"/work/[^/]+/$"))
        expect(page.locator("main .first li")).to_have_count(4)
        click_through(page, "main .quick a[href*='/resources/']")
        page.fill("[name=note]", "活动室的折叠桌")
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        with next_page(page):
            page.locator("nav a:visible", has_text=board_in_words).first.click()
        assert told(page, page.url) > 0
        assert fits_across(page)
        assert complaints == []


@pytest.mark.parametrize("table", KINDS)
def test_a_record_moves_the_board_and_moves_it_back(browser: Browser, live_server: Any, table: str) -> None:
    house, where = make_house(), live_server.url
    board = where + reverse("board", args=[house.own.pk])
    with open_page(browser, house.accounts["worker"], where) as (page, complaints):
        before = said(page, board)
        page.goto(where + reverse("record-add", args=[house.own.pk, table]))
        for name, value in KINDS[table].items():
            page.select_option(f"[name={name}]", value)
        page.fill("[name=note]", "一句")
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        record = page.url.partition("?")[0]
        after = said(page, board)
        assert after != before
        page.goto(f"{record}change/")
        page.fill("[name=note]", "补一句")
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        click_through(page, "form[action$='/delete/'] button")
        expect(page.locator("form[action$='/restore/'] button")).to_be_visible()
        assert said(page, board) == before
        page.goto(record)
        click_through(page, "form[action$='/restore/'] button")
        expect(page.locator("form[action$='/delete/'] button")).to_be_visible()
        assert said(page, board) == after
        assert complaints == []


def test_the_board_of_a_past_day(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    board = where + reverse("board", args=[house.own.pk])
    with open_page(browser, house.accounts["worker"], where, DESKTOP) as (page, complaints):
        page.goto(where + reverse("record-add", args=[house.own.pk, "resources"]))
        page.fill("[name=day]", "2026-03-02")
        page.fill("[name=note]", "一句")
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        page.goto(f"{board}?as_of=2026-03-01")
        past = page.inner_text("main")
        page.goto(f"{board}?as_of=2026-03-03")
        assert page.inner_text("main") != past
        known = page.request.get(f"{board}reading.json?as_of=2026-03-01").json()
        assert known["readings"][0]["as_of"] == "2026-03-01"
        assert complaints == []


def tab_to(page: Page, selector: str, most: int = 90) -> None:
    """Go on with Tab until what is focused is that."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("chosen => document.activeElement.matches(chosen)", selector):
            return
    raise AssertionError(f"no way to {selector} by Tab")


def test_everything_by_keyboard(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, size=DESKTOP) as (page, complaints):
        page.goto(f"{where}/sign-in/")
        for field, typed in (("username", "worker"), ("password", PASSWORD)):
            tab_to(page, f"[name={field}]")
            page.keyboard.type(typed)
        with next_page(page):
            page.keyboard.press("Enter")
        expect(page).to_have_url(where + reverse("today", args=[house.own.pk]))
        board = reverse("board", args=[house.own.pk])
        tab_to(page, f".nav a[href='{board}']")
        with next_page(page):
            page.keyboard.press("Enter")
        expect(page).to_have_url(where + board)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # past the navigation
        expect(page.locator("#main")).to_be_focused()
        page.goto(where + board)
        tab_to(page, ".top .add summary")
        page.keyboard.press("Enter")
        tab_to(page, ".top .add a[href*='/resources/']")
        with next_page(page):
            page.keyboard.press("Enter")
        tab_to(page, "[name=note]")
        page.keyboard.type("折叠桌")
        tab_to(page, ".savebar button")
        with next_page(page):
            page.keyboard.press("Enter")
        expect(page.locator(".done")).to_be_visible()
        assert complaints == []


def test_a_menu_closes_by_escape_and_by_going_on(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, DESKTOP) as (page, _complaints):
        page.goto(where + reverse("today", args=[house.own.pk]))
        page.click(".top .add summary")
        expect(page.locator("details.menu[open]")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(page.locator("details.menu[open]")).to_have_count(0)
        expect(page.locator(".top .add summary")).to_be_focused()
        page.click(".top .me summary")
        expect(page.locator("details.menu[open]")).to_have_count(1)
        page.click("h1")
        expect(page.locator("details.menu[open]")).to_have_count(0)


def test_reading_and_writing_without_scripts(browser: Browser, live_server: Any) -> None:
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, java_script_enabled=False) as (
        page,
        _complaints,
    ):
        page.goto(where + reverse("today", args=[house.own.pk]))
        page.click(".foot-bar .add summary")
        click_through(page, ".foot-bar .add a[href*='/resources/']")
        page.fill("[name=note]", "折叠桌")
        click_through(page, ".savebar button")
        expect(page.locator(".done")).to_be_visible()
        click_through(page, ".foot-bar a[href^='/board/']")
        expect(page).to_have_url(where + reverse("board", args=[house.own.pk]))
        expect(page.locator("main h1")).to_have_count(1)


def test_who_has_several_communities_changes_between_them(browser: Browser, live_server: Any) -> None:
    house: House = make_house()
    where = live_server.url
    with open_page(browser, house.accounts["manager"], where) as (page, _complaints):
        page.goto(where + reverse("start", args=[house.own.pk]))
        page.click(".where summary")
        click_through(page, ".where a")
        expect(page).to_have_url(where + reverse("start", args=[house.same_agency.pk]))


@pytest.mark.parametrize("size", [PHONE, {"width": 720, "height": 450}], ids=["phone", "twice as large"])
def test_nothing_is_hidden_behind_the_bar(browser: Browser, live_server: Any, size: Any) -> None:
    """The last control of a long form can be reached above the bar at the foot."""
    house, where = make_house(), live_server.url
    with open_page(browser, house.accounts["worker"], where, size) as (page, _complaints):
        page.goto(where + reverse("record-add", args=[house.own.pk, "activities"]))
        page.locator("[name=note]").focus()
        save, bar = (
            page.locator(".savebar button").first.bounding_box(),
            page.locator(".foot-bar").bounding_box(),
        )
        assert save is not None
        assert bar is not None
        assert save["y"] + save["height"] <= bar["y"] + 1
