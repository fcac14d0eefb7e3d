"""The workbook, read back by another library."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.board.made_playbook import made_playbook
from tests.board.sample import sample_readings
from zhagen.board import workbook as workbook_board
from zhagen.board.workbook import board_workbook
from zhagen.method.terms import Lang

PLAYBOOK = made_playbook()
READINGS = sample_readings(PLAYBOOK, "E1", "E2")


def written(path: Path, lang: Lang = "zh") -> Workbook:
    board_workbook(READINGS, PLAYBOOK, path / "board.xlsx", lang)
    return load_workbook(path / "board.xlsx")


@pytest.mark.parametrize(
    ("lang", "names"),
    [("zh", ["总览", "各项", "各部分", "定的数"]), ("en", ["Overview", "Items", "Parts", "Numbers"])],
)
def test_sheets_and_what_they_say_first(tmp_path: Path, lang: Lang, names: list[str]) -> None:
    book = written(tmp_path, lang)
    assert book.sheetnames == names
    for sheet in book:
        assert PLAYBOOK.hash[:12] in sheet["A1"].value
        assert ("2026年3月31日" if lang == "zh" else "31 March 2026") in sheet["A1"].value
        assert "【虚构】老人助餐" in sheet["A1"].value
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes[1:] == "3"


def test_one_row_a_reading_an_item_a_part_a_number(tmp_path: Path) -> None:
    book = written(tmp_path)
    parts = sum(len(item.parts) for reading in READINGS.readings for item in reading.items)
    numbers = sum(len(p.numbers) for i in PLAYBOOK.items for p in (*i.parts, *i.beside)) + len(PLAYBOOK.rules)
    assert [sheet.max_row - 2 for sheet in book] == [2, 2 * 62, parts, numbers]


def test_figures_are_numbers_and_days_are_days(tmp_path: Path) -> None:
    sheet = written(tmp_path)["各部分"]
    head = [cell.value for cell in sheet[2]]
    parts = [part for reading in READINGS.readings for item in reading.items for part in item.parts]
    for part, row in zip(parts, sheet.iter_rows(min_row=3), strict=True):
        cells = dict(zip(head, row, strict=True))
        assert cells["值"].value == pytest.approx(part.value)
        assert (cells["k"].value, cells["n"].value) == (part.k, part.n)
        assert isinstance(cells["最近一笔"].value, datetime)
        if part.unit == "share" and part.value is not None:
            assert cells["值"].number_format == "0.0%"


def test_a_stop_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "board.xlsx"
    path.write_bytes(b"old")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workbook_board, "write_sheet", stop)
    with pytest.raises(KeyboardInterrupt):
        board_workbook(READINGS, PLAYBOOK, path, "zh")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        board_workbook(READINGS, PLAYBOOK, tmp_path / "none" / "board.xlsx", "zh")
