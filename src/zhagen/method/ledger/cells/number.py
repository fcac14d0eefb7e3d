"""Numbers, by digits of either width. No thousands separators: 1,200 is another number in another country."""

import polars as pl

from zhagen.method.ledger.cells.text import half_width

_NUMBER = r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$"


def number(cells: pl.Series) -> pl.Series:
    """Floats; null where a cell is no finite number."""
    tidied = half_width(cells)
    plain = tidied.set(~tidied.str.contains(_NUMBER), None)
    values = plain.cast(pl.Float64, strict=False)
    return values.set(values.is_infinite(), None)


def whole_number(cells: pl.Series) -> pl.Series:
    """Integers; 3.0 is 3, and null stands where a cell is no whole number."""
    quick = cells.cast(pl.Int64, strict=False)
    if quick.null_count() == cells.null_count():
        return quick
    tidied = half_width(cells).str.replace(r"\.0*$", "")
    return tidied.set(~tidied.str.contains(r"^[+-]?\d+$"), None).cast(pl.Int64, strict=False)
