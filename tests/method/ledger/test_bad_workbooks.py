"""What is wrong with workbooks, in both languages."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.method.ledger.folders import problems

HEADINGS = ("编号", "项目点", "日期", "社工编号", "分钟")


def _book(path: Path, **sheets: Sequence[tuple[object, ...]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def _lines(path: Path) -> list[str]:
    return [line for problem in problems(path) for line in (problem.line("zh"), problem.line("en"))]


def test_place_of_a_wrong_cell(tmp_path: Path) -> None:
    rows = [(), HEADINGS, ("K1", "E1", "2026/3/1", "W1", 5), (), ("K2", "E1", "三月", "W1", 5)]
    assert _lines(_book(tmp_path / "book.xlsx", 接触=rows)) == [
        "book.xlsx，工作表“接触”，第 5 行，“日期”列：“三月”不是日期；请写成 2026-03-01、2026/3/1 或 2026年3月1日",
        'book.xlsx, sheet 接触, row 5, column 日期: "三月" is not a day; write 2026-03-01, 2026/3/1 or 2026年3月1日',
    ]


def test_a_formula_that_failed(tmp_path: Path) -> None:
    rows = [HEADINGS, ("K1", "E1", "2026/3/1", "W1", "#DIV/0!"), ("K2", "E1", "2026/3/1", "W1", "#N/A")]
    assert _lines(_book(tmp_path / "book.xlsx", 接触=rows)) == [
        "book.xlsx，工作表“接触”，第 2 行，“分钟”列：公式出错（#DIV/0!），请改成值",
        "book.xlsx, sheet 接触, row 2, column 分钟: A formula failed (#DIV/0!); put a value there",
        "book.xlsx，工作表“接触”，第 3 行，“分钟”列：公式出错（#N/A），请改成值",
        "book.xlsx, sheet 接触, row 3, column 分钟: A formula failed (#N/A); put a value there",
    ]


def test_a_table_on_two_sheets(tmp_path: Path) -> None:
    rows = [HEADINGS, ("K1", "E1", "2026/3/1", "W1", 5)]
    assert _lines(_book(tmp_path / "book.xlsx", 接触=rows, contacts=rows)) == [
        "book.xlsx，工作表“contacts”：“见面”已经在 接触 里，一张表只能有一份",
        "book.xlsx, sheet contacts: contacts is in 接触 already; a table stands once",
    ]


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert _lines(tmp_path / "book.xlsx") == [
        "book.xlsx：文件打不开：不是完好的工作簿",
        "book.xlsx: The file cannot be read: it is no sound workbook",
    ]


@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_workbook_cut_short(tmp_path: Path, kept: float) -> None:
    path = _book(tmp_path / "book.xlsx", 接触=[HEADINGS, ("K1", "E1", "2026/3/1", "W1", 5)])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert _lines(path)[0] == "book.xlsx：文件打不开：不是完好的工作簿"


def test_a_workbook_without_a_table(tmp_path: Path) -> None:
    assert _lines(_book(tmp_path / "book.xlsx", 说明=[("你好",)], 别的=[("一", "二")])) == [
        "book.xlsx：里面没有一张认得的表；文件名或工作表名应是表名，如 contacts 或“见面”",
        "book.xlsx: It holds no table that is known; files or sheets are named after tables, such as contacts",
    ]
