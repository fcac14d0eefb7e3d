"""The browser of the other tests is there, and it can write Chinese."""

import shutil
import subprocess

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_chromium_opens_a_page(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<title>扎根</title><p>居民</p>")
    assert page.title() == "扎根"
    page.close()


def test_a_font_has_chinese() -> None:
    fonts = shutil.which("fc-list")
    assert fonts is not None, (
        "fontconfig is missing. On Debian: apt-get install chromium (as root) brings it."
    )
    found = subprocess.run(
        [fonts, ":lang=zh-cn", "family"], check=True, capture_output=True, text=True
    ).stdout
    assert found.strip(), "No font has Chinese. On Debian: apt-get install fonts-noto-cjk (as root)."
