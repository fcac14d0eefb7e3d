"""The page in a browser: quiet, offline, usable by keyboard, nothing wider than a phone, every target large enough."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.board.made_playbook import made_playbook
from tests.board.sample import sample_months, sample_readings
from zhagen.board.html import board_html, history_html
from zhagen.method.terms import Lang

pytestmark = pytest.mark.browser
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


def open_page(browser: Browser, pages: Path, view: str, width: int = 1440, scheme: str = "light") -> Page:
    name, fragment = VIEWS[view]
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=True,
    )
    page = context.new_page()
    page.goto(f"{(pages / f'{name}.html').as_uri()}{fragment}")
    return page


@pytest.mark.parametrize("view", VIEWS)
def test_no_error_and_no_request(browser: Browser, pages: Path, view: str) -> None:
    name, fragment = VIEWS[view]
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{(pages / f'{name}.html').as_uri()}{fragment}")
    assert said == []
    assert [url.partition("#")[0] for url in asked] == [(pages / f"{name}.html").as_uri()]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, pages: Path, view: str) -> None:
    page = open_page(browser, pages, view, width=390)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("view", VIEWS)
def test_targets_are_large_enough_for_a_finger(browser: Browser, pages: Path, view: str) -> None:
    assert open_page(browser, pages, view, width=390).evaluate(SMALL) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_text_stands_out_from_its_ground(browser: Browser, pages: Path, view: str, scheme: str) -> None:
    page = open_page(browser, pages, view, scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("view", ["board", "item", "months"])
def test_every_fold_opens_by_keyboard(browser: Browser, pages: Path, view: str) -> None:
    page = open_page(browser, pages, view)
    folds = page.locator("summary:visible")
    for n in range(folds.count()):
        before = folds.nth(n).evaluate("e => e.parentElement.open")
        folds.nth(n).focus()
        page.keyboard.press("Enter")
        assert folds.nth(n).evaluate("e => e.parentElement.open") is not before


def test_an_item_opens_by_keyboard_and_the_board_comes_back(browser: Browser, pages: Path) -> None:
    page = open_page(browser, pages, "board")
    row = page.locator(f'[id="row.{ITEM}"]')
    row.focus()
    page.keyboard.press("Enter")
    work = page.locator(f'[id="{ITEM}"]')
    assert work.is_visible()
    assert not row.is_visible()
    assert page.evaluate("document.activeElement.id") == ITEM
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == f"#row.{ITEM}"
    page.keyboard.press("Enter")
    assert row.is_visible()
    assert not work.is_visible()


def test_it_reads_without_script(browser: Browser, pages: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{(pages / 'board.html').as_uri()}#{ITEM}")
    assert page.locator(f'[id="{ITEM}"]').is_visible()


def test_the_first_stop_is_the_way_to_the_content(browser: Browser, pages: Path) -> None:
    page = open_page(browser, pages, "board")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"


def test_all_items_are_seen_on_one_screen_of_a_desktop(browser: Browser, pages: Path) -> None:
    page = open_page(browser, pages, "board")
    assert page.locator(".it:visible").count() == 62
    assert page.evaluate("document.querySelector('.stages').getBoundingClientRect().bottom") < 1100


def test_printed_it_shows_every_item_and_the_notice_on_few_sheets(browser: Browser, pages: Path) -> None:
    page = open_page(browser, pages, "board")
    page.emulate_media(media="print")
    assert page.locator(".it:visible").count() == 62
    assert page.locator(".fictional").is_visible()
    sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 1 <= sheets <= 3
