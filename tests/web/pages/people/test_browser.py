"""In a real browser: the session ends while somebody writes; a phone, no help from JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.opening import click_through, open_context
from tests.web.people import PASSWORD, make_house
from zhagen.web.records import service as records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = "王阿姨说水管漏了 <三天>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with open_context(browser, java_script_enabled=False) as context:
        yield context.new_page()


def sign_in(page: Page, who: str) -> None:
    page.fill("main [name=username]", who)
    page.fill("main [name=password]", PASSWORD)
    click_through(page, "main form:has([name=password]) button")


def test_what_was_typed_comes_back_and_is_saved(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    page.goto(f"{address}/sign-in/")
    sign_in(page, "worker")
    page.goto(f"{address}/records/{house.own.pk}/contacts/add/")
    page.select_option("[name=mode]", "home")
    page.fill("[name=note]", TEXT)
    Session.objects.all().delete()
    click_through(page, ".savebar button")
    expect(page.locator("main")).to_contain_text("您写的还在")
    assert TEXT not in page.content()

    sign_in(page, "worker")
    expect(page.locator("[name=note]")).to_have_value(TEXT)
    expect(page.locator("[name=mode]")).to_have_value("home")
    expect(page.locator("main .note")).to_contain_text("还没有保存")
    by = house.scope("worker")
    assert not records.list_records(by, "contacts", house.own.pk).exists()
    click_through(page, ".savebar button")
    expect(page.locator(".done")).to_be_visible()
    assert records.list_records(by, "contacts", house.own.pk).get().note == TEXT


def test_another_person_at_the_same_browser_sees_nothing_of_it(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    page.goto(f"{address}/sign-in/")
    sign_in(page, "worker")
    page.goto(f"{address}/records/{house.own.pk}/contacts/add/")
    page.fill("[name=note]", TEXT)
    Session.objects.all().delete()
    click_through(page, ".savebar button")
    sign_in(page, "colleague")
    expect(page).not_to_have_url(f"{address}/records/{house.own.pk}/contacts/add/")
    page.goto(f"{address}/records/{house.own.pk}/contacts/add/")
    expect(page.locator("[name=note]")).to_have_value("")


def test_a_new_sign_in_in_another_tab_keeps_what_was_typed(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    page.goto(f"{address}/sign-in/")
    sign_in(page, "worker")
    page.goto(f"{address}/records/{house.own.pk}/contacts/add/")
    page.fill("[name=note]", TEXT)
    other = page.context.new_page()
    other.goto(f"{address}/account/")
    click_through(other, "main form[action$='/sign-out-everywhere/'] button")
    sign_in(other, "worker")
    click_through(page, ".savebar button")
    expect(page.locator("[name=note]")).to_have_value(TEXT)
    expect(page.locator("main .note")).to_contain_text("还没有保存")


def test_an_invited_person_comes_in(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    page.goto(f"{address}/sign-in/")
    sign_in(page, "manager")
    page.goto(f"{address}/people/invite/")
    page.fill("main [name=name]", "新来的")
    page.select_option("[name=role]", "worker")
    page.select_option("[name=place]", str(house.own.community.station_id))
    click_through(page, ".savebar button")
    link = page.input_value("#link")
    page.context.clear_cookies()
    page.goto(link)
    page.fill("main [name=username]", "newcomer")
    page.fill("main [name=password]", "a-long-enough-password")
    click_through(page, "main form button")
    form = f"{address}/records/{house.own.pk}/contacts/add/"
    page.goto(form)  # where others read already, a second person has to know them
    expect(page.locator("[name=note]")).to_have_count(0)
    page.context.clear_cookies()
    page.goto(f"{address}/sign-in/")
    sign_in(page, "supervisor")
    page.goto(f"{address}/people/changes/")
    page.click("main details.ask summary")
    click_through(page, "main details.ask button")
    expect(page.locator("main .done")).to_be_visible()
    page.context.clear_cookies()
    page.goto(f"{address}/sign-in/")
    page.fill("main [name=username]", "newcomer")
    page.fill("main [name=password]", "a-long-enough-password")
    click_through(page, "main form:has([name=password]) button")
    page.goto(form)
    expect(page.locator("[name=note]")).to_have_count(1)
    page.goto(link)
    expect(page.locator("main")).to_contain_text("用不了了")
