"""A hand that counts: taps on a page and keys pressed, held to the table in docs/taps.md."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.web.browser.opening import next_page

TABLE = Path(__file__).parents[3] / "docs" / "taps.md"


@dataclass
class Hand:
    """`count`: taps and keys so far. A tab, an arrow and a digit are a key each."""

    page: Page
    count: int = 0

    def tap(self, selector: str, nth: int = 0) -> None:
        """Tap what is in sight; what is folded away cannot be tapped."""
        self.page.locator(selector).nth(nth).click()
        self.count += 1

    def tap_on(self, selector: str, nth: int = 0) -> None:
        """The same where it sends for a page."""
        with next_page(self.page):
            self.tap(selector, nth)

    def press(self, *keys: str) -> None:
        """Each where the focus is."""
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1


def told(sitting: str, by: str) -> tuple[int, int]:
    """What the table says of it: counted, at most."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.read_text().splitlines()]
    (found,) = [row for row in rows if row[:2] == [sitting, by]]
    return int(found[2]), int(found[3])
