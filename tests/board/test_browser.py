"""The page in a browser: quiet, offline, usable by keyboard, nothing wider than a phone, every target large enough."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.board.made_playbook import made_playbook
from tests.board.sample import sample_months, sample_readings
from tests.house.chromium import PATIENCE
from zhagen.board.html import board_html, history_html
from zhagen.method.terms import Lang

pytestmark = pytest.mark.browser
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1440, "height": 844}
ITEM = "prepare.goals.know-households"
VIEWS = {
    "board": ("board", ""),
    "board-en": ("board-en", ""),
    "item": ("board", f"#{ITEM}"),
    "several": ("several", ""),
    "months": ("months", ""),
}
# Text against what is painted behind it, in WCAG's terms; what stands on gradients is left to the eye.
CONTRAST = """() => {
  const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
  const linear = v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = colour => {
    const [r, g, b] = rgb(colour).map(v => linear(v / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (rgb(colour).length < 4 || rgb(colour)[3] === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const says = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.closest('svg') && says(e))
    .filter(e => {
      const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
      return (a + .05) / (b + .05) < 4.5;
    })
    .map(e => e.outerHTML.slice(0, 90));
}"""
SMALL = """() => [...document.querySelectorAll('a, summary, button')].filter(e => {
  const box = e.getBoundingClientRect();
  return e.checkVisibility() && !e.classList.contains('skip') && !e.closest('p') && (box.height < 44 || box.width < 24)
}).map(e => e.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, playbook = tmp_path_factory.mktemp("pages"), made_playbook()
    history = {"E1": sample_months(playbook, "E1")}

    def board(lang: Lang, *names: str) -> str:
        return board_html(
            sample_readings(playbook, *names),
            playbook,
            lang,
            history=history,
            source="ledger",
            fictional=True,
        )

    for name, text in {
        "board": board("zh", "E1"),
        "board-en": board("en", "E1"),
        "several": board("zh", "E1", "E2", "E3"),
        "months": history_html(history, playbook, "zh"),
    }.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own, on a desktop in daylight."""
    page = browser.new_page(viewport=DESKTOP)
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def go_to(page: Page, pages: Path, view: str) -> str:
    """Open that view; its address without what stands behind the #."""
    name, fragment = VIEWS[view]
    address = (pages / f"{name}.html").as_uri()
    page.goto(address + fragment)
    return address


@pytest.mark.parametrize("view", VIEWS)
def test_no_error_and_no_request(page: Page, pages: Path, view: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = go_to(page, pages, view)
    assert said == []
    assert [url.partition("#")[0] for url in asked] == [address]


@pytest.mark.parametrize("view", VIEWS)
def test_on_a_phone_nothing_scrolls_sideways_and_targets_are_large_enough(
    page: Page, pages: Path, view: str
) -> None:
    page.set_viewport_size(PHONE)
    go_to(page, pages, view)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("view", VIEWS)
def test_text_stands_out_from_its_ground(page: Page, pages: Path, view: str) -> None:
    go_to(page, pages, view)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate(CONTRAST) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("view", ["board", "item", "months"])
def test_every_fold_opens_by_keyboard(page: Page, pages: Path, view: str) -> None:
    go_to(page, pages, view)
    folds = page.locator("details:has(> summary:visible)")
    assert folds.count()
    for n in range(folds.count()):
        was_open = folds.nth(n).evaluate("e => e.open")
        folds.nth(n).locator("> summary").press("Enter")
        expect(folds.nth(n)).to_have_js_property("open", not was_open)


def test_an_item_opens_by_keyboard_and_the_board_comes_back(page: Page, pages: Path) -> None:
    go_to(page, pages, "board")
    row, work = page.locator(f'[id="row.{ITEM}"]'), page.locator(f'[id="{ITEM}"]')
    row.press("Enter")
    expect(work).to_be_visible()
    expect(row).to_be_hidden()
    expect(work).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", f"#row.{ITEM}")
    page.keyboard.press("Enter")
    expect(row).to_be_visible()
    expect(work).to_be_hidden()


def test_it_reads_without_script(browser: Browser, pages: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    go_to(page, pages, "item")
    expect(page.locator(f'[id="{ITEM}"]')).to_be_visible()
    page.close()


def test_the_first_stop_is_the_way_to_the_content(page: Page, pages: Path) -> None:
    go_to(page, pages, "board")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#main")


def test_all_items_are_seen_on_one_screen_of_a_desktop(page: Page, pages: Path) -> None:
    go_to(page, pages, "board")
    expect(page.locator(".it:visible")).to_have_count(62)
    assert page.evaluate("document.querySelector('.stages').getBoundingClientRect().bottom") < 1100


def test_printed_it_shows_every_item_and_the_notice_on_few_sheets(page: Page, pages: Path) -> None:
    go_to(page, pages, "board")
    page.emulate_media(media="print")
    expect(page.locator(".it:visible")).to_have_count(62)
    expect(page.locator(".fictional")).to_be_visible()
    sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 1 <= sheets <= 3
