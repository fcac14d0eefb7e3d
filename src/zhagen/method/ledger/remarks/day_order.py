"""Days in an order that cannot be: an end before its start, a record dated after it was entered."""

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row, rows_where
from zhagen.method.ledger.sheet import Sheet

# Records that are rightly typed before their day: an instalment is dated the day it falls due, and a planned
# activity carries its planned day until it is held.
_AHEAD: dict[str, pl.Expr] = {
    "funding": pl.lit(True),
    "activities": ~pl.col("held").fill_null(False),
}


def remark_on_days(sheet: Sheet, findings: Findings) -> None:
    """Compare the days of every row."""
    ends = [(column.name, column.starts) for column in sheet.table.columns if column.starts is not None]
    ahead = _AHEAD.get(sheet.table.name, pl.lit(False))
    late = (pl.col("day") > pl.col("entered")) & ~ahead
    found = sheet.frame.lazy().select(
        *[(pl.col(end) < pl.col(start)).any().alias(end) for end, start in ends],
        late.any().alias("entered"),
    )
    which = found.collect().row(0, named=True)
    for end, start in ends:
        if which[end]:
            _remark_on_end(sheet, end, start, findings)
    if which["entered"]:
        _remark_on_entered(sheet, late, findings)


def _remark_on_end(sheet: Sheet, end: str, start: str, findings: Findings) -> None:
    found = sheet.frame[end] < sheet.frame[start]
    rows = rows_where(sheet, found, end, start).select("row number", "engagement", end, start)
    for row, engagement, ended, started in rows.iter_rows():
        says = sentences.END_BEFORE_START.filled(
            end=ended, start=started, start_column=sentences.name_of(sheet.table.name, start)
        )
        remark_on_row(sheet, RemarkKind.END_BEFORE_START, says, row, engagement, end, str(ended), findings)


def _remark_on_entered(sheet: Sheet, late: pl.Expr, findings: Findings) -> None:
    found = sheet.frame.select(late).to_series()
    rows = rows_where(sheet, found, "day", "entered").select("row number", "engagement", "day", "entered")
    for row, engagement, day, entered in rows.iter_rows():
        says = sentences.DATED_AFTER_ENTERED.filled(day=day, entered=entered)
        remark_on_row(sheet, RemarkKind.DATED_AFTER_ENTERED, says, row, engagement, "day", str(day), findings)
