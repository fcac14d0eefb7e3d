"""What is asked of all rows of a thing. Each takes the thing of each row, how many things, and the rows' column."""

from collections.abc import Callable
from typing import Any

import numpy as np

from zhagen.method.measures.on_numpy.cells import Array, Cells, Column, Flags, Mask, as_cells, everywhere


def count(codes: Array, size: int, when: Flags | None) -> Cells:
    """How many rows."""
    return Cells(np.bincount(codes if when is None else codes[when], minlength=size))


def any_true(codes: Array, size: int, column: Column) -> Mask:
    """True where one is, false where one is and none is true."""
    if not isinstance(column, Mask):
        raise TypeError("only of a yes and no can it be asked whether one is true")
    yes, no = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    yes[codes[column.true]] = True
    no[codes[column.false]] = True
    return Mask(yes, no & ~yes)


def _filled_only(codes: Array, column: Column) -> tuple[Array, Array, Cells]:
    cells = as_cells(column)
    return (
        (codes, cells.of, cells)
        if cells.filled is None
        else (codes[cells.filled], cells.of[cells.filled], cells)
    )


def _some(codes: Array, size: int) -> Any:
    some = np.bincount(codes, minlength=size) > 0
    return None if everywhere(some) else some


def most(codes: Array, size: int, column: Column) -> Cells:
    """The highest."""
    return _end(codes, size, column, np.maximum)


def least(codes: Array, size: int, column: Column) -> Cells:
    """The lowest."""
    return _end(codes, size, column, np.minimum)


def _end(codes: Array, size: int, column: Column, pick: np.ufunc) -> Cells:
    codes, values, cells = _filled_only(codes, column)
    none = -np.inf if pick is np.maximum else np.inf
    if values.dtype.kind != "f":
        limits = np.iinfo(np.int64)
        none = limits.min if pick is np.maximum else limits.max
        values = values.astype(np.int64)
    out = np.full(size, none, dtype=values.dtype)
    pick.at(out, codes, values)
    filled = out != none
    return Cells(np.where(filled, out, 0), None if everywhere(filled) else filled, cells.kind)


def total(codes: Array, size: int, column: Column) -> Cells:
    """The sum."""
    codes, values, _ = _filled_only(codes, column)
    sums = np.bincount(codes, values, size)
    return Cells(sums.astype(np.int64) if values.dtype.kind in "iu" else sums, _some(codes, size))


def mean(codes: Array, size: int, column: Column) -> Cells:
    """The mean."""
    codes, values, _ = _filled_only(codes, column)
    many = np.bincount(codes, minlength=size)
    means = np.bincount(codes, values, size) / np.maximum(many, 1)
    return Cells(means, None if many.all() else many > 0)


def variance(codes: Array, size: int, column: Column, less: int = 1) -> Cells:
    """The variance; by default of a sample."""
    codes, values, _ = _filled_only(codes, column)
    many = np.bincount(codes, minlength=size)
    off = values - mean(codes, size, Cells(values)).of[codes]
    return Cells(np.bincount(codes, off * off, size) / np.maximum(many - less, 1), many > less)


def deviation(codes: Array, size: int, column: Column) -> Cells:
    """The standard deviation of all there are."""
    squared = variance(codes, size, column, less=0)
    return Cells(np.sqrt(squared.of), squared.filled)


def median(codes: Array, size: int, column: Column) -> Cells:
    """The middle one, or the mean of the two in the middle."""
    codes, values, _ = _filled_only(codes, column)
    many, start, ordered = _ordered(codes, values, size)
    if not len(ordered):
        return Cells(np.zeros(size), np.zeros(size, dtype=bool))
    some = many > 0
    low = np.where(some, start + (many - 1) // 2, 0)
    high = np.where(some, start + many // 2, 0)
    return Cells((ordered[low] + ordered[high]) / 2, None if some.all() else some)


def nth(codes: Array, size: int, column: Column, place: float) -> Cells:
    """The one at that place in rising order."""
    codes, values, cells = _filled_only(codes, column)
    many, start, ordered = _ordered(codes, values, size)
    there = (many >= place) & (place >= 1) & (place == int(place))
    at = np.where(there, start + int(place) - 1, 0)
    if not len(ordered):
        return Cells(np.zeros(size, dtype=values.dtype), there, cells.kind)
    return Cells(ordered[at], there, cells.kind)


def _ordered(codes: Array, values: Array, size: int) -> tuple[Array, Array, Array]:
    many = np.bincount(codes, minlength=size)
    return many, np.cumsum(many) - many, values[np.lexsort((values, codes))]


def different(codes: Array, size: int, column: Column) -> Cells:
    """How many different ones."""
    codes, values, _ = _filled_only(codes, column)
    if not len(values):
        return Cells(np.zeros(size, dtype=np.int64))
    if values.dtype.kind == "f":
        values = np.unique(values, return_inverse=True)[1]
    low = int(values.min())
    wide = int(values.max()) - low + 1
    both = codes * wide + (values - low)
    if size * wide <= max(1 << 16, 16 * len(values)):
        there = np.zeros(size * wide, dtype=bool)
        there[both] = True
        return Cells(np.count_nonzero(there.reshape(size, wide), axis=1))
    return Cells(np.bincount(np.unique(both) // wide, minlength=size))


def at_last(codes: Array, size: int, column: Column, order: Column) -> Cells:
    """The value in the row where the order is highest."""
    cells, by = as_cells(column), as_cells(order)
    rows = np.lexsort((by.of, codes))
    ordered = codes[rows]
    ends = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True)) if len(rows) else rows
    out, filled = np.zeros(size, dtype=cells.of.dtype), np.zeros(size, dtype=bool)
    out[ordered[ends]] = cells.of[rows[ends]]
    filled[ordered[ends]] = True if cells.filled is None else cells.filled[rows[ends]]
    return Cells(out, None if everywhere(filled) else filled, cells.kind)


AGGREGATES: dict[str, Callable[..., Column]] = {
    "any": any_true,
    "most": most,
    "least": least,
    "total": total,
    "mean": mean,
    "variance": variance,
    "deviation": deviation,
    "median": median,
    "different": different,
}
