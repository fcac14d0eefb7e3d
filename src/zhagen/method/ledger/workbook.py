"""A workbook as grids, one a sheet."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel
import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import (
    Findings,
    Problem,
    ProblemKind,
    Remark,
    RemarkKind,
    Unreadable,
    raising_unreadable,
)
from zhagen.method.ledger.grid import Grid, Origin
from zhagen.method.ledger.headings import column_named, table_named
from zhagen.method.ledger.limits import check_cells
from zhagen.method.ledger.own_words import OWN_SHEETS
from zhagen.method.ledger.workbook_parts import count_workbook
from zhagen.method.tables import Table

# What a formula leaves behind when it fails, by the name the reader gives it.
_ERRORS = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
}


def grid_of_sheet(
    book: fastexcel.ExcelReader, file: str, name: str, table: Table | None, findings: Findings
) -> Grid | None:
    """The sheet's cells as text; the first row that is not blank holds the headings. None: the sheet is empty.

    Formulas that failed in the columns of the table are reported. Raises Unreadable.
    """
    with raising_unreadable(sentences.NOT_SHEET):
        # Everything as text: the reader's own guess of a column's type would turn ids into numbers.
        sheet = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
        if sheet.height == 0 or sheet.width == 0:
            return None
        batch, failed = sheet.to_arrow_with_errors()
        frame = pl.DataFrame(pl.from_arrow(batch))
    blank = frame.select(pl.all_horizontal(pl.all().str.strip_chars().fill_null("") == "")).to_series()
    if blank.all():
        return None
    top = blank.arg_min() or 0
    headings = tuple(heading or "" for heading in frame.row(top))
    if table is not None and failed is not None:
        for error in failed.errors:
            row, place = error.position
            _report_failed(Origin(file, name, row + 1), table, headings[place], error.detail, findings)
    return Grid(Origin(file, name, first_row=top + 2), headings, frame.slice(top + 1))


def _report_failed(origin: Origin, table: Table, heading: str, detail: str, findings: Findings) -> None:
    column = column_named(table.name, heading)
    if column is None:
        return
    what = detail.partition("Error(")[2].partition(")")[0]
    value = _ERRORS.get(what, "#?")
    findings.problems.append(
        Problem(
            ProblemKind.CELL_ERROR,
            origin.file,
            sentences.CELL_ERROR.filled(value=value),
            origin.sheet,
            origin.first_row,
            table.name,
            column.name,
            value,
            heading,
        )
    )


def grids_of_workbook(path: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every sheet that is a table and holds something."""
    try:
        with raising_unreadable(sentences.NOT_WORKBOOK):
            book = fastexcel.read_excel(count_workbook(path))
            names = book.sheet_names
    except Unreadable as failure:
        says = sentences.unreadable(failure.why)
        findings.problems.append(Problem(ProblemKind.UNREADABLE, path.name, says))
        return
    first: dict[str, str] = {}
    for name in names:
        if name in OWN_SHEETS:
            continue
        table = table_named(name)
        if table is not None and table.name in first:
            says = sentences.TABLE_TWICE.filled(table=sentences.name_of(table.name), first=first[table.name])
            findings.problems.append(
                Problem(ProblemKind.TABLE_TWICE, path.name, says, name, table=table.name)
            )
            continue
        try:
            grid = grid_of_sheet(book, path.name, name, table, findings)
            if grid is not None:
                check_cells(grid)
        except Unreadable as failure:
            says = sentences.unreadable(failure.why)
            findings.problems.append(Problem(ProblemKind.UNREADABLE, path.name, says, name))
            continue
        if grid is None:
            continue
        if table is None:
            findings.remarks.append(Remark(RemarkKind.UNKNOWN_SHEET, path.name, sentences.UNKNOWN_FILE, name))
            continue
        first[table.name] = name
        yield table, grid
