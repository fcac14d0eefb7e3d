"""A browser with somebody signed in, and what it complains about."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


@contextmanager
def open_context(
    browser: Browser, size: Any = None, locale: str = "zh-CN", **more: Any
) -> Iterator[BrowserContext]:
    """What one person has open, and nothing of anybody else's."""
    context = browser.new_context(viewport=size or PHONE, locale=locale, **more)
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
