"""The hidden sheet that the drop-downs of the template take their values from."""

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from zhagen.method.ledger.own_words import NO, YES
from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.method.terms import Lang


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
