"""The template: opened with another program, filled in, read back."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from zhagen.method.ledger import read_ledger
from zhagen.method.ledger.template import write_template
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang

LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_a_table_with_headings_and_an_example(tmp_path: Path, lang: Lang) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    labels = [table.label.in_(lang) for table in TABLES.values()]
    assert book.sheetnames == [
        "说明" if lang == "zh" else "Read me",
        *labels,
        "选项" if lang == "zh" else "Lists",
    ]
    for table in TABLES.values():
        sheet = book[table.label.in_(lang)]
        assert [cell.value for cell in sheet[1]] == [column.label.in_(lang) for column in table.columns]
        assert all(cell.comment is not None for cell in sheet[1])
        assert str(sheet["A2"].value).startswith("例-" if lang == "zh" else "EXAMPLE-")
        assert all(cell.value not in (None, "") for cell in sheet[2])


@pytest.mark.parametrize("lang", LANGS)
def test_as_it_is_it_holds_nothing(tmp_path: Path, lang: Lang) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    ledger = read_ledger(tmp_path / "t.xlsx", strict=True)
    assert all(frame.height == 0 for frame in ledger.frames.values())


def test_drop_downs_offer_what_is_allowed(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx", "zh")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    modes = next(v for v in book["见面"].data_validations.dataValidation if str(v.sqref).startswith("H2"))
    name, _, cells = modes.formula1.partition("!")
    offered = [cell.value for (cell,) in book[name.strip("'")][cells.replace("$", "")]]
    assert offered == ["上门", "街头", "来站", "电话", "线上", "活动中"]
    assert book["选项"].sheet_state == "hidden"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("examples", ["kept", "deleted"])
def test_filled_in_it_reads_back(tmp_path: Path, lang: Lang, examples: str) -> None:
    path = tmp_path / "t.xlsx"
    write_template(path, lang)
    book = openpyxl.load_workbook(path)
    zh = lang == "zh"
    _add(
        book["项目点" if zh else "Engagements"],
        "E-1",
        None,
        "2026年1月5日",
        None,
        "C-1",
        datetime(2026, 1, 5),
    )
    _add(book["住户" if zh else "Households"], "H-1", "E-1")
    contact = (
        "K-1",
        "E-1",
        datetime(2026, 3, 1),
        "2026/3/2",
        "W-1",
        None,
        "H-1",
        "上门" if zh else "At home",
    )
    _add(book["见面" if zh else "Contacts"], *contact, None, None, "是" if zh else "yes", None, 15)
    _add(
        book["诉求" if zh else "Concerns"],
        "Q-1",
        "E-1",
        46082,
        None,
        "H-1",
        None,
        "停车" if zh else "Parking",
    )
    if examples == "deleted":
        for table in TABLES.values():
            book[table.label.in_(lang)].delete_rows(2)
    book.save(path)

    ledger = read_ledger(path, strict=True)
    read = {name: frame.rows(named=True) for name, frame in ledger.frames.items() if frame.height}
    assert list(read) == ["engagements", "households", "contacts", "concerns"]
    (contact_read,) = read["contacts"]
    assert {name: cell for name, cell in contact_read.items() if cell is not None} == {
        "id": "K-1",
        "engagement": "E-1",
        "day": datetime(2026, 3, 1).date(),
        "entered": datetime(2026, 3, 2).date(),
        "worker": "W-1",
        "household": "H-1",
        "mode": "home",
        "made": True,
        "minutes": 15,
    }
    assert read["concerns"][0]["category"] == "parking"
    assert read["concerns"][0]["day"] == datetime(2026, 3, 1).date()
    assert read["engagements"][0]["engagement"] == "E-1"


def _add(sheet: "openpyxl.worksheet.worksheet.Worksheet", *cells: object) -> None:
    row = sheet.max_row + 1
    for place, cell in enumerate(cells, start=1):
        sheet.cell(row, place, cell)
