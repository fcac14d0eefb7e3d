"""What tests of every room may start from."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, started once: what a test opens in it is in a context of its own.

    Playwright keeps an event loop in this thread; queries in it are plain ones all the same.
    """
    from tests.house.chromium import open_chromium

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with open_chromium() as found:
        yield found
