"""The browser of the tests: Debian's Chromium, driven by Playwright. Nothing is downloaded or skipped."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 60_000  # milliseconds until something that does not come is given up: a busy machine is no defect


def find_chromium() -> str:
    """The path of an installed Chromium. Without one: an AssertionError that says what to install."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    raise AssertionError(
        "The browser tests need Chromium, and there is none on this machine. "
        "On Debian: apt-get install chromium fonts-noto-cjk (as root), then make test-browser."
    )


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """A running browser, closed at the end. Works as root too, and in containers with a small /dev/shm."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        try:
            yield browser
        finally:
            browser.close()
