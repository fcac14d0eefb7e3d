"""The page: whole, offline, in both languages, nothing told by a mark alone."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.board.made_playbook import made_playbook
from tests.board.page_tree import Page
from tests.board.sample import sample_months, sample_reading, sample_readings
from zhagen.board.html import board_html, history_html
from zhagen.method.reading.model import Readings
from zhagen.method.terms import STATE_WORDS, Lang, Words

PLAYBOOK = made_playbook()
HAN = re.compile(r"[\u4e00-\u9fff]")
LANGS: tuple[Lang, ...] = ("zh", "en")


def board(lang: Lang = "zh", months: bool = True, fictional: bool = False) -> Page:
    history = {"E1": sample_months(PLAYBOOK, "E1")} if months else None
    text = board_html(sample_readings(PLAYBOOK, "E1"), PLAYBOOK, lang, history=history, fictional=fictional)
    return Page(text)


def several(lang: Lang = "zh") -> Page:
    return Page(board_html(sample_readings(PLAYBOOK, "E1", "E2", "E3"), PLAYBOOK, lang))


def months(lang: Lang = "zh") -> Page:
    return Page(history_html({"E1": sample_months(PLAYBOOK, "E1")}, PLAYBOOK, lang))


PAGES = {"board": board, "several": several, "months": months}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_comes_from_elsewhere(name: str, lang: Lang) -> None:
    page = PAGES[name](lang)
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert [value for value in page.all("href") if not value.startswith("#")] == []
    assert re.findall(r"(?:src|action)=|url\(|@import|https?:", page.text) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_style_stands_in_the_markup(name: str) -> None:
    """The workplace draws the same templates, and its security policy forbids it."""
    page = PAGES[name]("zh")
    assert [attrs for _, attrs in page.elements if "style" in attrs] == []


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_every_link_leads_somewhere(name: str) -> None:
    page = PAGES[name]("zh")
    ids = page.all("id")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert {value[1:] for value in page.all("href")} <= set(ids)
    named = {one for value in page.all("aria-labelledby") for one in value.split()}
    assert named <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_one_heading_of_the_first_level_and_no_level_skipped(name: str) -> None:
    levels = [int(tag[1]) for tag in PAGES[name]("zh").tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_drawing_is_labelled_or_hidden(name: str) -> None:
    page = PAGES[name]("zh")
    bare = [
        attrs
        for tag, attrs in page.elements
        if tag == "svg" and attrs.get("aria-hidden") != "true" and not attrs.get("aria-label")
    ]
    assert bare == []
    assert [a for _, a in page.elements if a.get("role") == "img" and not a.get("aria-label")] == []


def test_all_items_stand_on_the_board_with_mark_and_word_and_open_their_working() -> None:
    page = board()
    rows = [attrs for tag, attrs in page.elements if tag == "a" and str(attrs.get("class")).startswith("it ")]
    works = [attrs["id"] for tag, attrs in page.elements if tag == "article"]
    assert len(rows) == len(works) == 62
    assert [attrs["href"] for attrs in rows] == [f"#{item_id}" for item_id in works]
    reading = sample_reading(PLAYBOOK)
    for item in reading.items:
        assert re.search(
            rf'id="row\.{re.escape(item.id)}".*<span class="wd">{STATE_WORDS[item.state].zh}<', page.text
        )


def test_the_three_situation_items_of_preparation_are_circles() -> None:
    rows = re.findall(r'id="row\.prepare\.situation\.[^"]+".*?href="#m-(\w+)"', board().text)
    assert len(rows) == 3
    assert set(rows) <= {"reached", "close", "notyet", "stale", "cannot"}


def test_english_is_complete() -> None:
    people = (
        "站长甲",
        "【虚构】老人助餐",
        "某地社区工作指引",
    )  # what a station wrote itself stays as it wrote it
    shown = [line for line in board("en").words() if HAN.search(line)]
    assert [line for line in shown if not any(said in line for said in people)] == []


def test_without_months_there_are_no_changes_and_no_charts() -> None:
    page = board(months=False)
    assert "spark" not in re.sub(r"<style>.*?</style>", "", page.text, flags=re.DOTALL)
    assert "比上月" not in page.text


def test_with_months_changes_and_charts_are_there() -> None:
    page = board()
    assert "比上月变了" in page.text
    assert page.text.count('class="spark"') > 62


def test_a_fictional_reading_says_so_in_both_languages() -> None:
    said = '虚构示例</span> · <span lang="en">Fictional example, invented for trying'
    assert said in board(fictional=True).text
    assert "虚构示例" not in board().text


def test_words_of_the_records_are_escaped() -> None:
    reading = sample_reading(PLAYBOOK, "<b>E1</b>")
    item = replace(reading.items[0], says=Words("<script>", "<script>"))
    found = Readings("m", "1", "h", (replace(reading, items=(item, *reading.items[1:])),))
    assert "<script>" not in board_html(found, PLAYBOOK, "zh")


def test_several_communities_come_in_the_ledgers_order() -> None:
    page = several()
    assert re.findall(r'<h3><a href="#b\d\.board">(E\d)</a>', page.text) == ["E1", "E2", "E3"]


def test_an_item_that_does_not_apply_says_why() -> None:
    assert "本社区没有物业公司（2026年1月5日，站长甲）" in board().text


def test_the_day_the_playbook_and_its_hash_are_named() -> None:
    text = board().text
    for said in ("2026年3月31日", "第 1 版", PLAYBOOK.hash[:12], "本站改过 1 处"):
        assert said in text


def test_no_reading_gives_a_page_too() -> None:
    assert "0 个社区" in board_html(Readings("m", "1", "h", ()), PLAYBOOK, "zh")
    assert "Communities: 0" in history_html({}, PLAYBOOK, "en")


def test_ids_of_records_are_shown_where_they_are_given() -> None:
    item = PLAYBOOK.items[1]
    ids = {"E1": {item.id: {item.parts[0].id: {"contacts": [f"c{n}" for n in range(70)]}}}}
    text = board_html(sample_readings(PLAYBOOK, "E1"), PLAYBOOK, "zh", records=ids)
    assert "c19" in text
    assert "另有 50 笔" in text
