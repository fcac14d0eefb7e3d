"""What these tests start from."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.house.chromium import open_chromium


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """Debian's Chromium. Playwright keeps an event loop in this thread; the test's own queries are plain ones."""
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with open_chromium() as found:
        yield found
