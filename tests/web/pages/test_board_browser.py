"""The board on a phone: panels to swipe, a slider to an earlier month by keyboard, nothing wider than the screen."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.web.pages.records.test_browser import SMALL, page, sign_in
from tests.web.people import make_house

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["page"]


def test_swipe_step_back_a_month_and_open_an_item(live_server: Any, page: Page) -> None:
    house, address = make_house(), live_server.url
    sign_in(page, address)
    page.goto(f"{address}{reverse('board', args=[house.own.pk])}")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.click(".strip a >> nth=2")
    page.wait_for_function("document.querySelector('.stages').scrollLeft > 700")
    page.focus("#month")
    page.keyboard.press("ArrowLeft")
    day = page.locator(".slide output").inner_text()
    assert page.locator("form.exact [name=as_of]").input_value() != ""
    page.keyboard.press("Enter")
    page.wait_for_url("**as_of=**")
    assert day in page.locator(".past").inner_text()
    page.click(".it >> nth=0")
    page.wait_for_url("**/items/**as_of=**")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate(SMALL) == []
