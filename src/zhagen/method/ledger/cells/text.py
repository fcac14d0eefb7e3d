"""Cells as tidy text, which is where every other type starts from unless a program wrote it."""

import polars as pl

_FULL = "０１２３４５６７８９－／．：，；＋％　"
_HALF = "0123456789-/.:,;+% "


def tidy(cells: pl.Series) -> pl.Series:
    """Text without white space at its ends, null where there was no more. Clean text comes back as it is."""
    stripped = cells.str.strip_chars()
    length = stripped.str.len_bytes()
    if length.min() != 0 and (length == cells.str.len_bytes()).all():
        return cells
    return stripped.set(length == 0, None)


def half_width(cells: pl.Series) -> pl.Series:
    """Full-width digits and signs as half-width ones."""
    return cells.str.replace_many(list(_FULL), list(_HALF)).str.strip_chars()


def as_text(cells: pl.Series) -> pl.Series | None:
    """Cells of any simple type as tidy text; None where they hold lists, records or bytes of no such kind."""
    dtype = cells.dtype
    if dtype == pl.String:
        return tidy(cells)
    if dtype in (pl.Categorical, pl.Enum):
        return tidy(cells.cast(pl.String))
    if dtype == pl.List(pl.String):
        return tidy(cells.list.drop_nulls().list.join(";"))
    if dtype.is_float():
        # A whole number that was read as 3.0, for instance because other cells are empty, is 3.
        filled = cells.cast(pl.Float64).fill_nan(None)
        whole = filled.cast(pl.Int64, strict=False)
        same = (whole.cast(pl.Float64) == filled).fill_null(False)
        return whole.cast(pl.String).zip_with(same, filled.cast(pl.String))
    if dtype.is_nested() or dtype in (pl.Binary, pl.Object, pl.Unknown, pl.Time, pl.Duration):
        return None
    return cells.cast(pl.String)
