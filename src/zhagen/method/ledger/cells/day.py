"""Days, however they were written. A time of day after the day is dropped: only the date counts."""

from datetime import date

import polars as pl

from zhagen.method.ledger.cells.text import half_width
from zhagen.method.tables import FIRST_DAY, LAST_DAY

_TIME = r"(?:[T\s]\s*\d{1,2}[:时].*)?$"
_WRITTEN = r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?" + _TIME
_RUN_ON = r"^(\d{4})(\d{2})(\d{2})" + _TIME
_SERIAL = r"^(\d{5})(?:\.\d+)?$"
_EXCEL_DAY_0 = date(1899, 12, 30)


def day(cells: pl.Series) -> pl.Series:
    """Dates; null where a cell is no day of the calendar.

    Read are 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, and the day numbers of Excel.
    """
    quick = cells.str.to_date("%Y-%m-%d", strict=False)
    odd = quick.is_null() & cells.is_not_null()
    if not odd.any():
        return quick
    different = cells.filter(odd).unique()
    days = _days(half_width(different))
    return quick.zip_with(~odd, cells.replace_strict(different, days, default=None, return_dtype=pl.Date))


def within(days: pl.Series) -> pl.Series:
    """The days of this age; null stands for the others."""
    earliest, latest = days.min(), days.max()
    if (
        not isinstance(earliest, date)
        or not isinstance(latest, date)
        or FIRST_DAY <= earliest <= latest <= LAST_DAY
    ):
        return days
    return days.set(~days.is_between(FIRST_DAY, LAST_DAY), None)


def _days(texts: pl.Series) -> pl.Series:
    text = pl.col("text")
    written = pl.concat_str(
        [text.str.extract(_WRITTEN, place).str.zfill(2) for place in (1, 2, 3)], separator="-"
    )
    run_on = pl.concat_str([text.str.extract(_RUN_ON, place) for place in (1, 2, 3)], separator="-")
    serial = text.str.extract(_SERIAL, 1).cast(pl.Int32, strict=False)
    return (
        texts.to_frame("text")
        .select(
            pl.coalesce(written, run_on)
            .str.to_date("%Y-%m-%d", strict=False)
            .fill_null(pl.lit(_EXCEL_DAY_0) + pl.duration(days=serial))
        )
        .to_series()
    )
