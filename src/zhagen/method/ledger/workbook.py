"""A workbook as grids, one a sheet."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel
import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.names import table_named
from zhagen.method.ledger.origin import Origin
from zhagen.method.ledger.own_sheets import OWN_SHEETS
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.unreadable import Unreadable, reading
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


def grids_of_workbook(path: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every sheet that is a table and holds something."""
    try:
        with reading(sentences.NOT_WORKBOOK):
            book = fastexcel.read_excel(path)
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
            grid = _grid_of_sheet(book, path.name, name, findings)
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


def _grid_of_sheet(book: fastexcel.ExcelReader, file: str, name: str, findings: Findings) -> Grid | None:
    """The sheet's cells as text; the first row that is not blank holds the headings. None: it is empty."""
    with reading(sentences.NOT_SHEET):
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
    for error in failed.errors if failed is not None else ():
        row, column = error.position
        what = error.detail.partition("Error(")[2].partition(")")[0]
        value = _ERRORS.get(what, what or "?")
        findings.problems.append(
            Problem(
                ProblemKind.CELL_ERROR,
                file,
                sentences.CELL_ERROR.filled(value=value),
                name,
                row + 1,
                value=value,
                heading=headings[column] if column < len(headings) else None,
            )
        )
    return Grid(Origin(file, name, first_row=top + 2), headings, frame.slice(top + 1))
