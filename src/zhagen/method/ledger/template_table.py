"""One table's sheet in the template."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter.worksheet import Worksheet

from zhagen.method.ledger.own_words import example_of
from zhagen.method.ledger.template_formats import Formats
from zhagen.method.ledger.template_lists import listed
from zhagen.method.tables import Column, ColumnType, Table
from zhagen.method.terms import Lang, Words

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
