"""Rows that people leave in files filled by hand and that are no records."""

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.own_words import MARK, example_of
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.tables import Column


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
    shown = (example_of(column, "zh"), example_of(column, "en"))
    return not cell or cell in shown or day in shown


def _blank(cells: pl.Series) -> pl.Series:
    return cells.str.strip_chars().fill_null("") == ""
