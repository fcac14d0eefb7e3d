"""What is typed stays on the device: after a closed tab, another language, a lost network; for its writer alone."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.web.browser.opening import click_through, fits_across, next_page, open_context
from tests.web.people import House, make_house
from zhagen.web.records.models.fieldwork import Concern

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
TEXT = "灯又不亮了，王阿姨说的"
KEPT = "Object.keys(localStorage).filter(one => one.startsWith('zhagen.draft.')).length"


def sign_in(context: BrowserContext, house: House, who: str, address: str) -> Page:
    client = Client()
    client.force_login(house.accounts[who])
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])
    return context.new_page()


def await_kept(page: Page, number: int) -> None:
    """The content policy forbids Playwright's own waiting for an expression."""
    for _ in range(200):
        if page.evaluate(KEPT) == number:
            return
        page.wait_for_timeout(50)
    raise AssertionError(page.evaluate(KEPT))


def typed(page: Page, place: str, text: str) -> None:
    page.goto(place)
    page.fill("[name=note]", text)
    expect(page.locator("[name=note]")).to_have_value(text)
    await_kept(page, 1)


def test_a_draft_comes_back_and_is_nobody_elses(live_server: Any, browser: Browser) -> None:
    house = make_house()
    today, add = (live_server.url + reverse(name, args=[house.own.pk]) for name in ("today", "concern-add"))
    with open_context(browser) as context:
        page = sign_in(context, house, "worker", live_server.url)
        typed(page, add, TEXT)
        # Another language: the same form, its text kept.
        with next_page(page):
            page.evaluate("document.querySelector('form[action$=\"/language/\"] button').click()")
        page.wait_for_selector("form[data-bound]")
        expect(page.locator("[name=note]")).to_have_value(TEXT)
        page.close()
        # A colleague at the same machine finds nothing of it, neither on a page nor in what the browser holds.
        page = sign_in(context, house, "colleague", live_server.url)
        page.goto(today)
        assert page.evaluate(KEPT) == 1
        assert TEXT not in page.evaluate("JSON.stringify(localStorage)") + page.content()
        assert page.locator(".drafts").count() == 0
        page.close()
        # The writer finds it on the page of today, goes on, and has no network when it is saved.
        page = sign_in(context, house, "worker", live_server.url)
        page.goto(today)
        expect(page.locator(".drafts li")).to_contain_text(TEXT)
        assert fits_across(page)
        with next_page(page):
            page.click(".drafts li button >> nth=0")
        expect(page.locator("[name=note]")).to_have_value(TEXT)
        context.set_offline(True)
        page.click(".savebar button")
        expect(page.locator(".told")).to_be_visible()
        expect(page.locator("[name=note]")).to_have_value(TEXT)
        assert not Concern.objects.unscoped().exists()
        context.set_offline(False)
        click_through(page, ".savebar button")
        assert Concern.objects.unscoped().get().note == TEXT
        await_kept(page, 0)
        # Back: the same form, so that saved again it is the same record.
        page.go_back()
        page.wait_for_selector(".note")
        page.fill("[name=note]", TEXT)
        click_through(page, ".savebar button")
        assert Concern.objects.unscoped().count() == 1
        # Thrown away by hand, and only so.
        typed(page, add, "另一件")
        page.goto(today)
        page.on("dialog", lambda asked: asked.accept())
        page.click(".drafts li button >> nth=1")
        await_kept(page, 0)
        page.reload()
        expect(page.locator(".drafts")).to_have_count(0)
