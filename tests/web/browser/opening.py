"""A browser with somebody signed in, what it complains about, and how a test waits for it.

A press that sends for a page is made in `next_page` or by `click_through`: what follows then reads the page that
answered, whole. What a script draws is awaited with Playwright's `expect`, never read at once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from tests.house.chromium import PATIENCE

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
SMALL = """() => [...document.querySelectorAll('main a, main button, main summary, main select, main input')]
  .filter(e => e.checkVisibility() && e.type !== 'hidden' && !e.closest('label') && !e.closest('p'))
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 90))"""


@contextmanager
def open_context(
    browser: Browser, size: Any = None, locale: str = "zh-CN", **more: Any
) -> Iterator[BrowserContext]:
    """What one person has open, and nothing of anybody else's."""
    context = browser.new_context(viewport=size or PHONE, locale=locale, **more)
    context.set_default_timeout(PATIENCE)
    try:
        yield context
    finally:
        context.close()
        # A page that was left may still be read on the server: not into the next test's database.
        for thread in threading.enumerate():
            if "process_request_thread" in thread.name:
                thread.join(30)


@contextmanager
def open_page(
    browser: Browser,
    account: Any = None,
    address: str = "",
    size: Any = None,
    locale: str = "zh-CN",
    **more: Any,
) -> Iterator[tuple[Page, list[str]]]:
    """A page, signed in at that address where an account is given, and its complaints as they come: what the
    console calls an error (a broken content policy is one), and what a script raised.
    """
    with open_context(browser, size, locale, **more) as context:
        if account is not None:
            client = Client()
            client.force_login(account)
            name = settings.SESSION_COOKIE_NAME
            context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])
        page, complaints = context.new_page(), list[str]()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda raised: complaints.append(str(raised)))
        yield page, complaints


@contextmanager
def next_page(page: Page) -> Iterator[None]:
    """What is pressed within sends for a page: at the end it is there, whole, its scripts run."""
    with page.expect_event("load"):
        yield


def click_through(page: Page, selector: str) -> None:
    """Click what sends for a page and have that page."""
    with next_page(page):
        page.click(selector)


def fits_across(page: Page) -> bool:
    """Whether nothing is wider than the window."""
    page.wait_for_load_state()
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def too_small(page: Page) -> list[str]:
    """What in the page's main part is too low for a finger. Links in running text are not meant."""
    page.wait_for_load_state()
    return list(page.evaluate(SMALL))
