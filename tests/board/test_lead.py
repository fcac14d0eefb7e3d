"""What a person would say of an item comes first, in every output; the chain of its figures below."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from tests.board.test_terminal import lines_of
from tests.method.reading.notes.drawn_reading import drawn_reading
from tests.method.spec.launch.dependency import MOSTLY_STAFF, OF_AGE, YOUNG
from zhagen.board.html import item_fragment
from zhagen.board.terminal import board_text, item_text
from zhagen.board.views.frame import Anchors, frame_of
from zhagen.board.views.stand import fired_of, next_of
from zhagen.board.workbook import items_sheet, parts_sheet
from zhagen.board.workbook_sheet import Sheet
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading, Readings

ITEM = "launch.cautions.dependency"
LEAD = "小组的事，72% 是社工在做"
MADE = "4 场小组活动的平均"
WHY = "因为还没有满 180 天的小组"


@cache
def reading(old: bool = True) -> Reading:
    """Of a group older than half a year, whose caution fires, or of a young one, whose caution may only watch."""
    tables = (OF_AGE if old else YOUNG) + MOSTLY_STAFF
    return replace(drawn_reading(ITEM, tables, "2026-06-30"), next_item=ITEM)


def cells_of(sheet: Sheet) -> Sequence[object]:
    return [cell.value for row in sheet.rows for cell in row]


def test_the_first_column_says_it() -> None:
    frame = frame_of(load_playbook(), "zh")
    (fired,) = fired_of(reading(), frame, ())
    step = next_of(reading(), frame)
    assert (fired.name, fired.lead) == ("防止依赖", LEAD)
    assert step is not None
    assert step.why == f"防止依赖：{LEAD}"


def test_the_terminal_says_it_and_what_a_figure_is_made_of() -> None:
    book = load_playbook()
    board = "".join(lines_of(board_text(reading(), book, "zh", 100), 100))
    item = "".join(lines_of(item_text(reading(old=False).item(ITEM), book.item(ITEM), "zh"), 400))
    assert f"示警 防止依赖：{LEAD}" in board
    assert MADE in item
    assert WHY in item


def test_the_workbook_has_columns_for_it() -> None:
    frame = frame_of(load_playbook(), "zh")
    readings = Readings("", "", "", (reading(old=False),))
    assert "小组的事，社工做得偏多：72%" in cells_of(items_sheet(readings, frame))
    parts = cells_of(parts_sheet(readings, frame))
    assert {MADE, WHY.removeprefix("因为")} <= {*parts}


@pytest.mark.parametrize("old", [True, False])
def test_the_page_of_an_item_says_it_above_its_figures(old: bool) -> None:
    page = item_fragment(ITEM, reading(old), load_playbook(), "zh", [], Anchors(), [])
    lead = LEAD if old else "小组的事，社工做得偏多：72%"
    assert page.index(f">{lead}<") < page.index(MADE)
    assert (WHY in page) is not old
