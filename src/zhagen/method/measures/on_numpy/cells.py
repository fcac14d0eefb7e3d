"""Columns as arrays: cells that may be empty, and masks that may be neither true nor false."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Flags = NDArray[np.bool_]


class Cells(NamedTuple):
    """Values, which of them are filled (None: all), and whose codes they are: a table's ids, words; None: numbers."""

    of: Array
    filled: Flags | None = None
    kind: str | None = None


class Mask(NamedTuple):
    """Where it is true and where false; where neither, it cannot be told."""

    true: Flags
    false: Flags


Column = Cells | Mask
TRUE, FALSE = np.array(True), np.array(False)


def taken(column: Column, index: Any) -> Column:
    """The rows of the column at that index, mask or slice."""
    if isinstance(column, Mask):
        return Mask(column.true[index], column.false[index])
    return Cells(column.of[index], None if column.filled is None else column.filled[index], column.kind)


def found(column: Column, place: Array, size: int) -> Column:
    """The column of `size` rows, looked up at each place; a place of `size` or more is no row: empty."""
    there = place < size
    if there.all():
        return taken(column, place)
    if size == 0:
        nothing = np.zeros(len(place), dtype=bool)
        if isinstance(column, Mask):
            return Mask(nothing, nothing)
        return Cells(np.zeros(len(place), dtype=column.of.dtype), nothing, column.kind)
    got = taken(column, np.where(there, place, 0))
    if isinstance(got, Mask):
        return Mask(got.true & there, got.false & there)
    return Cells(got.of, there if got.filled is None else got.filled & there, got.kind)


def spread(column: Column, size: int) -> Column:
    """The column with as many rows, where it is one value for all."""
    if isinstance(column, Mask):
        return (
            column
            if column.true.ndim
            else Mask(np.broadcast_to(column.true, size), np.broadcast_to(column.false, size))
        )
    if column.of.ndim and (column.filled is None or column.filled.ndim):
        return column
    filled = None if column.filled is None else np.broadcast_to(column.filled, size)
    return Cells(np.broadcast_to(column.of, size), filled, column.kind)


def literal(value: Any) -> Column:
    """One value for all rows; None is empty. Words are not among them: they are codes."""
    if isinstance(value, bool):
        return Mask(np.array(value), np.array(not value))
    return Cells(np.array(0), FALSE) if value is None else Cells(np.array(value))


def is_told(column: Column) -> Mask:
    """Where it is filled."""
    if isinstance(column, Mask):
        told = column.true | column.false
    else:
        told = np.ones(column.of.shape, dtype=bool) if column.filled is None else column.filled
    return Mask(told, ~told)


def first_told(a: Column, b: Column) -> Column:
    """The first of the two that is filled."""
    if isinstance(a, Mask):
        true, false = as_mask(b)
        empty = ~(a.true | a.false)
        return Mask(a.true | (empty & true), a.false | (empty & false))
    if a.filled is None:
        return a
    other = as_cells(b)
    filled = None if other.filled is None else a.filled | other.filled
    return Cells(np.where(a.filled, a.of, other.of), filled, a.kind or other.kind)


def chosen(condition: Mask, then: Column, otherwise: Column) -> Column:
    """`then` where the condition is true, `otherwise` elsewhere."""
    where = condition.true
    if isinstance(then, Mask) or isinstance(otherwise, Mask):
        a, b = as_mask(then), as_mask(otherwise)
        return Mask(np.where(where, a.true, b.true), np.where(where, a.false, b.false))
    filled = None
    if then.filled is not None or otherwise.filled is not None:
        filled = np.where(where, _all(then.filled), _all(otherwise.filled))
    return Cells(np.where(where, then.of, otherwise.of), filled, then.kind or otherwise.kind)


def extreme(columns: list[Cells], pick: Callable[[Any, Any], Any]) -> Cells:
    """The least or greatest of those that are filled."""
    out = columns[0]
    for other in columns[1:]:
        a, b = _all(out.filled), _all(other.filled)
        value = np.where(a & b, pick(out.of, other.of), np.where(a, out.of, other.of))
        out = Cells(value, None if out.filled is None or other.filled is None else a | b)
    return out


def both_filled(a: Cells, b: Cells) -> Flags | None:
    """Where both are filled; None: everywhere."""
    return b.filled if a.filled is None else a.filled if b.filled is None else a.filled & b.filled


def divided(a: Cells, b: Cells) -> Cells:
    """A fraction, empty where it would be by 0."""
    by = b.of != 0
    filled = both_filled(a, b)
    return Cells(
        a.of / np.where(by, b.of, 1),
        by if filled is None and not by.all() else filled if filled is None else filled & by,
    )


def as_mask(column: Column) -> Mask:
    """A mask; an empty cell for all rows can be told nowhere."""
    if isinstance(column, Mask):
        return column
    return Mask(FALSE, FALSE)


def as_cells(column: Column) -> Cells:
    """Cells. TypeError where it is a yes and no."""
    if isinstance(column, Mask):
        raise TypeError("a yes and no stands where a value is needed")
    return column


def compared(result: Array, filled: Flags | None) -> Mask:
    """The mask of a comparison."""
    return Mask(result, ~result) if filled is None else Mask(result & filled, ~result & filled)


def _all(filled: Flags | None) -> Flags:
    return TRUE if filled is None else filled
