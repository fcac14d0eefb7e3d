"""From the cells of a table to its frame, with every cell that is wrong reported.

Rows that people leave in files filled by hand and that are no records are taken out first.
"""

from collections.abc import Callable
from dataclasses import replace

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.cells import convert_column
from zhagen.method.ledger.findings import Findings, Problem, ProblemKind, RemarkKind
from zhagen.method.ledger.flawless import flawless
from zhagen.method.ledger.grid import Grid, Sheet
from zhagen.method.ledger.own_words import MARK, example_of
from zhagen.method.ledger.remarks import remark_on_row
from zhagen.method.ledger.schema import empty_column
from zhagen.method.tables import Column, ColumnType
from zhagen.method.terms import Words


def without_blank_rows(grid: Grid) -> Grid:
    """The grid without the rows that hold nothing at all."""
    if not grid.headings or not _blank(grid.frame.to_series(0)).any():
        return grid
    blank = grid.frame.select(pl.all_horizontal(pl.all().str.strip_chars().fill_null("") == "")).to_series()
    return grid.only(~blank) if blank.any() else grid


def without_examples(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet without the example rows of the template, which may stay in it.

    One that somebody has written over is left out as well, and remarked on: it may be a record.
    """
    if "id" not in sheet.frame.columns:
        return sheet
    ids = sheet.frame["id"].str.strip_chars_start()
    example = (ids.str.starts_with(MARK.zh) | ids.str.starts_with(MARK.en)).fill_null(False)
    if not example.any():
        return sheet
    columns = [sheet.table.column(name) for name in sheet.frame.columns]
    for number, cells in zip(
        sheet.numbers().filter(example), sheet.frame.filter(example).iter_rows(), strict=True
    ):
        filled = {column.name: (cell or "").strip() for column, cell in zip(columns, cells, strict=True)}
        if any(not _is_example(filled[column.name], column) for column in columns):
            remark_on_row(
                sheet,
                RemarkKind.CHANGED_EXAMPLE,
                sentences.CHANGED_EXAMPLE,
                number,
                filled.get("engagement"),
                "id",
                filled["id"],
                findings,
            )
    return sheet.only(~example)


def _is_example(cell: str, column: Column) -> bool:
    day = cell.partition(" ")[0]  # a workbook gives a day with its midnight
    earlier = column.allowed[0].earlier if column.allowed else ()  # a template of a former version
    shown = (example_of(column, "zh"), example_of(column, "en"), *earlier)
    return not cell or cell in shown or day in shown


def _blank(cells: pl.Series) -> pl.Series:
    return cells.str.strip_chars().fill_null("") == ""


Says = Callable[[Column, str], Words]


def checked(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet with exactly the declared columns, in order and typed; columns that are not there are empty.

    Reported are cells that are not of their type, list or range, and empty cells of required columns.
    """
    ready = flawless(sheet.frame, sheet.table)
    if ready is not None:
        return replace(sheet, frame=ready, flawless=True)
    found = set(sheet.frame.columns)
    columns = [
        _checked_column(sheet, column, findings)
        if column.name in found
        else empty_column(column, sheet.frame.height)
        for column in sheet.table.columns
    ]
    return sheet.holding(pl.DataFrame(columns))


def _checked_column(sheet: Sheet, column: Column, findings: Findings) -> pl.Series:
    cells = sheet.frame[column.name]
    result = convert_column(cells, column)
    if result is None:
        says = sentences.NO_CELLS.filled(dtype=str(cells.dtype))
        _report(sheet, column, ProblemKind.WRONG_TYPE, None, None, says, findings)
        return empty_column(column, len(cells))
    if result.failed is not None:
        listed = column.type in (ColumnType.ONE_OF, ColumnType.WHO)
        kind = ProblemKind.NOT_ALLOWED if listed else ProblemKind.WRONG_TYPE
        says_of = sentences.not_allowed if listed else sentences.wrong_type
        _report_cells(sheet, column, kind, says_of, cells, result.failed, findings)
    if column.low is not None and column.high is not None:
        _check_range(sheet, column, cells, result.cells, findings)
    if column.required and result.cells.null_count():
        empty = result.cells.is_null() if result.failed is None else result.cells.is_null() & ~result.failed
        for row in sheet.numbers().filter(empty):
            _report(sheet, column, ProblemKind.EMPTY_CELL, row, None, sentences.EMPTY_CELL, findings)
    return result.cells


def _check_range(
    sheet: Sheet, column: Column, cells: pl.Series, values: pl.Series, findings: Findings
) -> None:
    beyond = ~values.is_between(column.low, column.high)
    if beyond.any():
        kind, says_of = ProblemKind.OUT_OF_RANGE, sentences.out_of_range
        _report_cells(sheet, column, kind, says_of, cells, beyond, findings)


def _report_cells(
    sheet: Sheet,
    column: Column,
    kind: ProblemKind,
    says_of: Says,
    cells: pl.Series,
    wrong: pl.Series,
    findings: Findings,
) -> None:
    said: dict[str, Words] = {}  # a mistake is often made a thousand times; its sentence is made once
    for row, cell in zip(sheet.numbers().filter(wrong), cells.filter(wrong), strict=True):
        value = str(cell)
        if value not in said:
            said[value] = says_of(column, value)
        _report(sheet, column, kind, row, value, said[value], findings)


def _report(
    sheet: Sheet,
    column: Column,
    kind: ProblemKind,
    row: int | None,
    value: str | None,
    says: Words,
    findings: Findings,
) -> None:
    findings.problems.append(
        Problem(
            kind,
            sheet.origin.file,
            says,
            sheet.origin.sheet,
            row,
            sheet.table.name,
            column.name,
            value,
            sheet.headings[column.name],
        )
    )
