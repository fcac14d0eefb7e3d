"""What tests of every room may start from."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# No test asserts a time: a busy machine is no defect. What is drawn at random is drawn alike in every run, so that a
# change is answered for by its own tests alone.
settings.register_profile(
    "alike", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("alike")

LONGEST = ("tests/web/postgresql/", "tests/web/browser/test_every_page.py")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, started once: what a test opens in it is in a context of its own.

    Playwright keeps an event loop in this thread; queries in it are plain ones all the same.
    """
    from tests.house.chromium import open_chromium

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with open_chromium() as found:
        yield found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, so that no worker is left alone with one of them at the end; the database's are marked."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db") or "db" in asked or "transactional_db" in asked:
            item.add_marker("database")
