"""Rows that people leave in files filled by hand and that are no records."""

import polars as pl

from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.terms import Words

# The ids of the template's example rows begin so. A real id such as 例会-3 does not.
EXAMPLE = Words("例-", "EXAMPLE-")


def without_blank_rows(grid: Grid) -> Grid:
    """The grid without the rows that hold nothing at all."""
    if not grid.headings or not _blank(grid.frame.to_series(0)).any():
        return grid
    blank = grid.frame.select(pl.all_horizontal(pl.all().str.strip_chars().fill_null("") == "")).to_series()
    return grid.only(~blank) if blank.any() else grid


def without_examples(sheet: Sheet) -> Sheet:
    """The sheet without the example rows of the template, which may stay in it."""
    if "id" not in sheet.frame.columns:
        return sheet
    ids = sheet.frame["id"].str.strip_chars_start()
    example = (ids.str.starts_with(EXAMPLE.zh) | ids.str.starts_with(EXAMPLE.en)).fill_null(False)
    return sheet.only(~example) if example.any() else sheet


def _blank(cells: pl.Series) -> pl.Series:
    return cells.str.strip_chars().fill_null("") == ""
