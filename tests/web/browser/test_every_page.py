"""Every page that a person can get: axe finds nothing, nothing scrolls sideways, the console has no complaint.

The addresses are those of the access matrix: a new route is looked at from the day it is in the table.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import DESKTOP, PHONE, fits_across, open_page
from tests.web.pages.matrix import ROUTES
from tests.web.pages.test_access import address
from tests.web.people import House, make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AXE = Axe()
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},  # new in WCAG 2.2, and off unless it is asked for
}
CONTRAST = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}
NARROWEST, BESIDE = {"width": 320, "height": 640}, {"width": 1000, "height": 700}
LOOKS = ("worker", "manager", "viewer", "signed-out")  # the first of these who gets a page looks at it
OTHERWISE = ("board", "boards", "today")  # a viewer's, a manager's are other pages at the same address
PARTS = 6  # so that several workers share the pages
ENGLISH = ("today", "board", "start", "records", "record-add", "record", "help", "sign-in", "boards")


def who_looks(name: str, answers: dict[str, int | str]) -> Iterator[str]:
    """The first who gets it; whoever else gets something else there."""
    seeing = [who for who in LOOKS if answers[who] == 200]
    yield from seeing if name in OTHERWISE else seeing[:1]


def pages_of(house: House) -> dict[tuple[str, str], str]:
    """(who, address) -> the route's name: each once."""
    return {
        (who, address(house, name, route)): name
        for name, routes in ROUTES.items()
        for route in routes
        if route.method == "get" and route.of in (None, "own") and not name.endswith("-json")
        for who in who_looks(name, route.answers)
    }


def wrong_on(page: Page) -> Iterator[str]:
    """Both schemes at both widths. Of the second scheme only the colours are another matter. Text twice as large is
    a window half as wide.
    """
    for size, scheme, other in ((PHONE, "light", "dark"), (DESKTOP, "dark", "light")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        yield from (f"{size['width']} {scheme} {one}" for one in violations(page, RULES))
        page.emulate_media(color_scheme=other)
        yield from (f"{size['width']} {other} {one}" for one in violations(page, CONTRAST))
        yield from sideways(page)
    for size in (NARROWEST, BESIDE):
        page.set_viewport_size(size)
        yield from sideways(page)


def wrong_in_english(page: Page) -> Iterator[str]:
    """Colours are those of the Chinese page."""
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        yield from sideways(page)
    yield from violations(page, {**RULES, "rules": {"color-contrast": {"enabled": False}}})


def sideways(page: Page) -> Iterator[str]:
    if not fits_across(page):
        yield f"{page.viewport_size} scrolls sideways"


def violations(page: Page, options: Any) -> list[str]:
    found = AXE.run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def look(
    browser: Browser, house: House, where: str, pages: dict[tuple[str, str], str], english: bool
) -> list[Any]:
    found: list[Any] = []
    for who in LOOKS:
        account = house.accounts.get(who)
        if account is not None:
            account.language = "en" if english else "zh-hans"
            account.save()
        locale = "en-GB" if english else "zh-CN"
        own = [(path, name) for (seeing, path), name in pages.items() if seeing == who]
        if not own:
            continue
        with open_page(browser, account, where, locale=locale) as (page, complaints):
            for path, name in own:
                complaints.clear()
                answer = page.goto(where + path)
                expect(page.locator("[data-coming]")).to_have_count(0)  # what takes long is there
                wrong = [] if answer and answer.status == 200 else ["is not there"]
                seen = wrong_in_english(page) if english else wrong_on(page)
                found += [(name, who, one) for one in (*wrong, *seen, *complaints)]
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_wrong_on_any_page(browser: Browser, live_server: Any, part: int) -> None:
    house = make_house()
    pages = dict(list(pages_of(house).items())[part::PARTS])
    assert pages
    assert look(browser, house, live_server.url, pages, english=False) == []


def test_nothing_is_wrong_in_english(browser: Browser, live_server: Any) -> None:
    house = make_house()
    some = {place: name for place, name in pages_of(house).items() if name in ENGLISH}
    assert look(browser, house, live_server.url, some, english=True) == []
