"""In a real browser, at a phone's width: a group is formed, an activity recorded with its roll, the board moves."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.web.browser.opening import open_context
from tests.web.pages.activities.entering import rows
from tests.web.people import PASSWORD, House, make_house
from tests.web.records.test_every_table import service_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SMALL = """() => [...document.querySelectorAll('main a, main button, main summary, main select, main input')]
  .filter(e => e.checkVisibility() && e.type !== 'hidden' && !e.closest('label') && !e.closest('p, fieldset'))
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 90))"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with open_context(browser) as context:
        yield context.new_page()


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/sign-in/")
    page.fill("[name=username]", "worker")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")


def told(page: Page, address: str, house: House) -> int:
    """How many items of the board can be told."""
    reading = page.request.get(f"{address}/board/{house.own.pk}/reading.json").json()
    return int(reading["readings"][0]["told"]["k"])


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(SMALL) == []


def test_a_group_is_formed_and_an_activity_recorded(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    by, keep = house.scope("worker"), service_of("residents")
    people = [keep.record(by, "residents", house.own.pk, {"alias": f"居民{n:02}"}) for n in range(45)]
    work = f"{address}/work/{house.own.pk}"
    sign_in(page, address)
    before = told(page, address, house)

    page.goto(f"{work}/group/")
    page.fill("[name=name]", "照明小组")
    page.select_option(f"[name='seat-{people[0].pk}']", "leader")
    page.select_option(f"[name='chosen-{people[0].pk}']", "election")
    for one in people[1:4]:
        page.select_option(f"[name='seat-{one.pk}']", "member")
    page.check("[name=rule-charter][value='2']")
    fits(page)
    page.click(".savebar button")
    page.wait_for_selector(".done")
    fits(page)

    page.click("main a[href*='/activity/?group=']")
    assert page.locator(".who:not([hidden]) .tap b:first-child").first.inner_text() == "居民00"
    page.fill("[name=title]", "楼道照明议事会")
    page.select_option("[name=method]", "meeting")
    chair = page.locator(".who .tap").first
    for word in ("到场", "出力", "分工", "主持", "没到", "到场", "出力", "分工", "主持"):
        chair.click()
        assert chair.locator(".level b").inner_text() == word
    for place in range(1, 30):
        page.locator(".who:not([hidden]) .tap").nth(place).press("Enter")
    assert page.inner_text("[data-heads]") == "30"
    assert page.inner_text("[data-told]") == "居民29 到场"
    page.fill("[name=also_q]", "居民44")
    page.click(".further .found label")
    assert page.inner_text("[data-heads]") == "31"
    page.click("text=新来的，名单里没有")
    page.fill("[name=new_names]", "1. 小邱")
    page.check("[name=chaired_by][value=resident]")
    page.fill("[name=decisions-0-title]", "换灯")
    fits(page)
    page.press("[name=decisions-0-title]", "Enter")
    page.wait_for_selector(".done")
    fits(page)
    assert page.locator(".came li").count() == 32
    assert [one.title for one in rows(house, "decisions")] == ["换灯"]

    page.click("main a[href$='/roll/']")
    off = page.locator(".who", has_text="小邱").locator(".tap")
    for _ in range(4):
        off.click()
    page.click(".savebar button")
    page.wait_for_selector(".done")
    assert page.locator(".came li").count() == 31
    page.click("main .card details button")
    page.wait_for_selector(".done")
    assert page.locator(".came li").count() == 32
    assert told(page, address, house) > before
