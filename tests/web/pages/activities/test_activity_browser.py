"""In a real browser, at a phone's width: a group is formed, an activity recorded with its roll, the board moves."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.opening import click_through, fits_across, next_page
from tests.web.pages.activities.entering import rows
from tests.web.pages.records.test_browser import page, sign_in, told
from tests.web.people import make_house
from tests.web.records.test_every_table import service_of

__all__ = ["page"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SMALL = """() => [...document.querySelectorAll('main a, main button, main summary, main select, main input')]
  .filter(e => e.checkVisibility() && e.type !== 'hidden' && !e.closest('label') && !e.closest('p, fieldset'))
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 90))"""


def fits(page: Page) -> None:
    assert fits_across(page)
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
    click_through(page, ".savebar button")
    expect(page.locator(".done")).to_be_visible()
    fits(page)

    click_through(page, "main a[href*='/activity/?group=']")
    expect(page.locator(".who:not([hidden]) .tap b:first-child").first).to_have_text("居民00")
    page.fill("[name=title]", "楼道照明议事会")
    page.select_option("[name=method]", "meeting")
    chair = page.locator(".who .tap").first
    for word in ("到场", "出力", "分工", "主持", "没到", "到场", "出力", "分工", "主持"):
        chair.click()
        expect(chair.locator(".level b")).to_have_text(word)
    for place in range(1, 30):
        page.locator(".who:not([hidden]) .tap").nth(place).press("Enter")
    expect(page.locator("[data-heads]")).to_have_text("30")
    expect(page.locator("[data-told]")).to_have_text("居民29 到场")
    page.fill("[name=also_q]", "居民44")
    page.click(".further .found label")
    expect(page.locator("[data-heads]")).to_have_text("31")
    page.click("text=新来的，名单里没有")
    page.fill("[name=new_names]", "1. 小邱")
    page.check("[name=chaired_by][value=resident]")
    page.fill("[name=decisions-0-title]", "换灯")
    fits(page)
    with next_page(page):
        page.press("[name=decisions-0-title]", "Enter")
    expect(page.locator(".done")).to_be_visible()
    fits(page)
    expect(page.locator(".came li")).to_have_count(32)
    assert [one.title for one in rows(house, "decisions")] == ["换灯"]

    click_through(page, "main a[href$='/roll/']")
    off = page.locator(".who", has_text="小邱").locator(".tap")
    for _ in range(4):
        off.click()
    click_through(page, ".savebar button")
    expect(page.locator(".came li")).to_have_count(31)
    click_through(page, "main .card details button")
    expect(page.locator(".came li")).to_have_count(32)
    assert told(page, address, house) > before
