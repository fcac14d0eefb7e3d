"""The same id twice in a table: the row that was entered last is taken, then the one further down."""

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row
from zhagen.method.ledger.sheet import Sheet


def without_duplicates(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet with one row an id, in the order they stood; every row that was not taken is remarked on."""
    frame = sheet.frame
    if not _may_repeat(frame["id"]) or frame["id"].n_unique() == frame.height:
        return sheet
    rows = frame.select("id", "engagement", "entered").with_columns(sheet.numbers().alias("row"))
    rows = rows.with_row_index("place").filter(pl.col("id").is_duplicated() & pl.col("id").is_not_null())
    # A row without a date of entry counts as the earliest.
    rows = rows.sort("entered", "place", nulls_last=False)
    rows = rows.with_columns(pl.col("row").last().over("id").alias("taken"))
    left = rows.filter(pl.col("row") != pl.col("taken")).sort("place")
    for name, engagement, row, taken in left.select("id", "engagement", "row", "taken").iter_rows():
        says = sentences.DUPLICATE_ID.filled(value=sentences.shown(name), row=taken)
        remark_on_row(sheet, RemarkKind.DUPLICATE_ID, says, row, engagement, "id", name, findings)
    kept = pl.repeat(True, frame.height, eager=True).scatter(left["place"], False)
    return sheet.only(kept)


def _may_repeat(ids: pl.Series) -> bool:
    # Where all hashes differ all ids differ, and sorting numbers is several times faster than comparing texts.
    hashes = ids.hash().sort()
    return bool((hashes == hashes.shift(1)).any())
