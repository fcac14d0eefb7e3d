"""A workbook to fill in by hand: a sheet that explains, then a sheet a table with drop-downs and an example."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from zhagen.method.ledger.own_words import EXPLANATION, LISTS, NO, YES, example_of
from zhagen.method.tables import TABLES, Column, ColumnType, Table
from zhagen.method.terms import Lang, Words

_REQUIRED, _EXAMPLE = "#FBE5D6", "#F2F2F2"


@dataclass(frozen=True, slots=True)
class Formats:
    """`required` and `optional` are headings; the rest are cells. Ids are text, so that 001 stays 001."""

    title: Format
    wrapped: Format
    required: Format
    optional: Format
    text: Format
    date: Format
    example: Format
    example_date: Format

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> "Formats":
        """The formats of one workbook."""
        example = {"italic": True, "font_color": "#7F7F7F", "bg_color": _EXAMPLE}
        return cls(
            title=book.add_format({"bold": True, "font_size": 14}),
            wrapped=book.add_format({"text_wrap": True, "valign": "top"}),
            required=book.add_format({"bold": True, "bottom": 1, "bg_color": _REQUIRED}),
            optional=book.add_format({"bold": True, "bottom": 1}),
            text=book.add_format({"num_format": "@"}),
            date=book.add_format({"num_format": "yyyy-mm-dd"}),
            example=book.add_format(example),
            example_date=book.add_format(example | {"num_format": "yyyy-mm-dd"}),
        )


def listed(column: Column, lang: Lang) -> tuple[str, ...]:
    """What may be picked in a column; nothing where it is filled freely."""
    if column.type is ColumnType.BOOL:
        return YES.in_(lang), NO.in_(lang)
    return tuple(allowed.label.in_(lang) for allowed in column.allowed)


def write_lists(sheet: Worksheet, name: str, lang: Lang) -> dict[tuple[str, ...], str]:
    """Write every different list into a column of its own; returns the range in which each stands.

    A list typed into the drop-down itself may only have 255 characters, which is too few for some.
    """
    ranges: dict[tuple[str, ...], str] = {}
    for column in (column for table in TABLES.values() for column in table.columns):
        values = listed(column, lang)
        if not values or values in ranges:
            continue
        place = len(ranges)
        sheet.write_column(0, place, values)
        first = xl_rowcol_to_cell(0, place, row_abs=True, col_abs=True)
        last = xl_rowcol_to_cell(len(values) - 1, place, row_abs=True, col_abs=True)
        ranges[values] = f"='{name}'!{first}:{last}"
    sheet.hide()
    return ranges


TITLE = Words("怎样填这本台账", "How to fill in this ledger")
RULES = (
    Words(
        "一张工作表是一类事情，一行是某天发生的一件事。用不到的表空着就好。",
        "A sheet is one kind of thing, a row is one thing that happened on a day. Leave sheets that you do not need.",
    ),
    Words(
        "先填“项目点”一行，再在别的表里写它的编号。编号自己定，如 H-1，一张表里不要重复。",
        "Fill in one row of Engagements first and write its id in the other sheets. Choose ids yourself, such as H-1; "
        "no two alike in a sheet.",
    ),
    Words(
        "橙色标题的列必填。别的都可以空着：空着是“没有记”，不是零，也不是“否”。",
        "Columns with an orange heading are required. All others may be empty: that means not recorded, never zero or "
        "no.",
    ),
    Words(
        "日期写成 2026-03-01、2026/3/1 或 2026年3月1日。",
        "Write days as 2026-03-01, 2026/3/1 or 2026年3月1日.",
    ),
    Words("一格写几个编号时，用分号隔开。", "Several ids in one cell are joined by ';'."),
    Words(
        "不写姓名、电话、住址，也不写关于某个人的话，只写编号。",
        "No names, telephone numbers, addresses or words about a person: ids only.",
    ),
    Words(
        "灰色斜体的一行是例子，编号以“例-”开头，读的时候会跳过；可以留着，也可以删掉。不要在例子上改，请另起一行。",
        "The row in grey italics is an example. Its id begins with EXAMPLE- and it is skipped when read; keep it or "
        "delete it. Do not write over it: begin a new row.",
    ),
    Words(
        "把鼠标停在标题上，就能看到这一列的意思。",
        "Rest the pointer on a heading to see what the column means.",
    ),
)


def write_explanation(sheet: Worksheet, formats: Formats, lang: Lang) -> None:
    """The rules, then what each table is for."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, TITLE.in_(lang), formats.title)
    row = 2
    for number, rule in enumerate(RULES, start=1):
        sheet.write_number(row, 0, number, formats.wrapped)
        sheet.write_string(row, 1, rule.in_(lang), formats.wrapped)
        row += 1
    row += 1
    for table in TABLES.values():
        sheet.write_string(row, 0, table.label.in_(lang), formats.wrapped)
        sheet.write_string(row, 1, table.meaning.in_(lang), formats.wrapped)
        row += 1


LAST_ROW = 1_048_575
NOTE = Words(
    "这一行是例子，读的时候会跳过；可以删掉。",
    "This row is an example. It is skipped when read; delete it if you like.",
)
PICK = Words("请从清单里选，或者空着", "Pick one of the list, or leave it empty")


def write_table(
    sheet: Worksheet,
    table: Table,
    ranges: Mapping[tuple[str, ...], str],
    formats: Formats,
    lang: Lang,
) -> None:
    """Headings with what they mean as notes, the drop-downs, and the example row."""
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(table.columns):
        heading = column.label.in_(lang)
        sheet.set_column(
            place,
            place,
            max(12, 2 + 2 * len(heading) if lang == "zh" else len(heading)),
            _cell(column, formats),
        )
        sheet.write_string(0, place, heading, formats.required if column.required else formats.optional)
        sheet.write_comment(0, place, column.meaning.in_(lang))
        values = listed(column, lang)
        if values:
            sheet.data_validation(1, place, LAST_ROW, place, _picked(ranges[values], column, lang))
        _write_example(sheet, place, column, formats, lang)
    sheet.write_comment(1, 0, NOTE.in_(lang))


def _cell(column: Column, formats: Formats) -> object:
    if column.type is ColumnType.DATE:
        return formats.date
    return formats.text if column.type in (ColumnType.ID, ColumnType.IDS, ColumnType.TEXT) else None


def _picked(values: str, column: Column, lang: Lang) -> dict[str, object]:
    # To an open list other codes may be added, so the sheet must not refuse them.
    return {
        "validate": "list",
        "source": values,
        "show_error": not column.open_list,
        "error_message": PICK.in_(lang),
    }


def _write_example(sheet: Worksheet, place: int, column: Column, formats: Formats, lang: Lang) -> None:
    shown = example_of(column, lang)
    if column.type is ColumnType.DATE:
        sheet.write_datetime(1, place, date.fromisoformat(shown), formats.example_date)
    elif column.type in (ColumnType.INT, ColumnType.FLOAT):
        sheet.write_number(1, place, float(shown), formats.example)
    else:
        sheet.write_string(1, place, shown, formats.example)


def write_template(path: Path, lang: Lang) -> None:
    """Write the template in one language: headings, drop-downs for allowed values, one marked example row a table.

    It reads back through `read_ledger` with the example rows kept or deleted. It is written beside its place and
    then moved there. Raises OSError as the disk does.
    """
    stage = path.parent / f".{path.name}.{uuid.uuid4().hex}"
    try:
        with xlsxwriter.Workbook(stage) as book:
            formats = Formats.of(book)
            write_explanation(book.add_worksheet(EXPLANATION.in_(lang)), formats, lang)
            sheets = {name: book.add_worksheet(table.label.in_(lang)) for name, table in TABLES.items()}
            ranges = write_lists(book.add_worksheet(LISTS.in_(lang)), LISTS.in_(lang), lang)
            for name, sheet in sheets.items():
                write_table(sheet, TABLES[name], ranges, formats, lang)
        stage.replace(path)
    finally:
        stage.unlink(missing_ok=True)
