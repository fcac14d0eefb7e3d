"""One sheet: a line that says of when and by which playbook, a frozen header, then the rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Value = str | float | int | date | None
HEAD, FIRST = 1, 2  # rows of the header and of the first record, counted from 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: what it is called and how wide it is in characters."""

    name: str
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a number format of its own; without one a number stands as it is."""

    value: Value
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name, columns and rows; `frozen` columns stay in sight."""

    name: str
    headings: Sequence[Heading]
    rows: Iterable[Sequence[Cell]]
    frozen: int = 1


class Formats:
    """The workbook's cell formats, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str | None, Any] = {}
        self.head = book.add_format(
            {"bold": True, "bg_color": "#E5EBE3", "border": 1, "border_color": "#D3DAD1", "text_wrap": True}
        )
        # What begins like a formula stays a text, even for whoever edits the cell.
        self.formula = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
        self.line = book.add_format({"font_color": "#5B6760"})

    def of(self, number: str | None) -> Any:
        """The format of a cell: at the top, wrapped, with its number format."""
        if number not in self._made:
            asked = {"valign": "top", "text_wrap": number is None}
            self._made[number] = self._book.add_format(
                asked if number is None else {**asked, "num_format": number}
            )
        return self._made[number]


def write_sheet(book: Any, sheet: Sheet, line: str, formats: Formats) -> None:
    """Write a sheet: `line` first, the header frozen and filtered, numbers as numbers, days as days."""
    page = book.add_worksheet(sheet.name)
    page.write_string(0, 0, line, formats.line)
    for column, heading in enumerate(sheet.headings):
        page.set_column(column, column, heading.width)
        page.write_string(HEAD, column, heading.name, formats.head)
    last = HEAD
    for last, row in enumerate(sheet.rows, FIRST):
        for column, cell in enumerate(row):
            _write(page, last, column, cell, formats)
    page.freeze_panes(FIRST, sheet.frozen)
    page.autofilter(HEAD, 0, last, len(sheet.headings) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEAD)


def _write(page: Any, row: int, column: int, cell: Cell, formats: Formats) -> None:
    value = cell.value
    if value is None or value == "":
        return
    if isinstance(value, date):
        page.write_datetime(row, column, value, formats.of("yyyy-mm-dd"))
    elif isinstance(value, str):
        page.write_string(
            row, column, value, formats.formula if value[0] in "=+-@\t\r\n" else formats.of(None)
        )
    else:
        page.write_number(row, column, value, formats.of(cell.format or "General"))
