"""In a real browser, on a phone: a household is found, a visit with a concern recorded, the concern closed and told."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import click_through, fits_across, open_context, too_small
from tests.web.pages.records.test_browser import sign_in
from tests.web.people import make_house
from tests.web.records.test_every_table import write
from zhagen.web.records.models.fieldwork import Concern, Contact

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(request: Any, browser: Browser) -> Iterator[Page]:
    with open_context(browser, java_script_enabled=request.param) as context:
        yield context.new_page()


def choose(page: Page, name: str, value: str) -> None:
    """Tap a chip."""
    page.locator(f"label.chip:has([name={name}][value='{value}'])").click()


def test_a_station_s_evening(live_server: Any, page: Page, request: Any) -> None:
    house, scripted = make_house(), "no script" not in request.node.callspec.id
    building = write(house, "buildings", name="3 号楼")
    home = write(house, "households", building=building, door="502")
    write(house, "households", building=building, door="601")
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/work/{house.own.pk}/visit/")

    page.fill("[name=note]", "先写的一句")
    page.fill("[name=met_q]", "3号楼502")
    if not scripted:
        click_through(page, "[name=met_find]")
    page.click(".found li")
    page.click(".new summary")
    page.fill("[name=new_alias]", "豆花阿姨")
    choose(page, "category", "noise")
    choose(page, "prompted", "false")
    choose(page, "scope", "shared")
    page.fill("[name=said]", "夜里吵")
    choose(page, "follow_up", "7")
    if scripted:
        choose(page, "minutes", "30")
        choose(page, "mode", "home")
        expect(page.locator(".carried summary span >> nth=0")).to_have_text("会保存： 今天 · 上门 · 30 分钟")
        assert too_small(page) == []
        assert fits_across(page)
    click_through(page, ".savebar button >> nth=0")
    expect(page.locator(".done[role=status]")).to_be_visible()
    contact = Contact.objects.unscoped().get()
    assert (contact.resident.alias, contact.household, contact.note) == ("豆花阿姨", home, "先写的一句")

    click_through(page, "article h3 a")
    choose(page, "take-up-turned_to", "leader")
    click_through(page, "form[action$='/take-up/'] button")
    choose(page, "close-outcome", "solved")
    choose(page, "close-lead", "residents")
    click_through(page, "form[action$='/close/'] button")
    click_through(page, "form[action$='/tell-back/'] button")
    concern = Concern.objects.unscoped().get()
    assert (concern.outcome, concern.lead, concern.turned_to) == ("solved", "residents", "leader")
    assert concern.told_back == concern.closed
    click_through(page, ".done a >> nth=0")
    expect(page.locator("article .steps .done")).to_have_count(5)
