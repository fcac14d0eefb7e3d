"""Columns as arrays: cells that may be empty, masks that may be neither true nor false; and what is made of them."""

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


def everywhere(flags: Flags) -> bool:
    """Whether it is so in every row; several times quicker than `all` where rows are few."""
    return bool(np.count_nonzero(flags) == flags.size)


def taken(column: Column, index: Any) -> Column:
    """The rows of the column at that index, mask or slice."""
    if isinstance(column, Mask):
        return Mask(column.true[index], column.false[index])
    return Cells(column.of[index], None if column.filled is None else column.filled[index], column.kind)


def found(column: Column, place: Array, size: int) -> Column:
    """The column of `size` rows, looked up at each place; a place of `size` or more is no row: empty."""
    there = place < size
    if everywhere(there):
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


def as_mask(column: Column) -> Mask:
    """A mask; an empty cell for all rows can be told nowhere."""
    return column if isinstance(column, Mask) else Mask(FALSE, FALSE)


def as_cells(column: Column) -> Cells:
    """Cells. TypeError where it is a yes and no."""
    if isinstance(column, Mask):
        raise TypeError("a yes and no stands where a value is needed")
    return column


def compared(result: Array, filled: Flags | None) -> Mask:
    """The mask of a comparison."""
    return Mask(result, ~result) if filled is None else Mask(result & filled, ~result & filled)


def _not(of: Column) -> Mask:
    mask = as_mask(of)
    return Mask(mask.false, mask.true)


def _and(a: Column, b: Column) -> Mask:
    left, right = as_mask(a), as_mask(b)
    return Mask(left.true & right.true, left.false | right.false)


def _or(a: Column, b: Column) -> Mask:
    left, right = as_mask(a), as_mask(b)
    return Mask(left.true | right.true, left.false & right.false)


def _first_told(a: Column, b: Column) -> Column:
    """The first of the two that is filled."""
    if isinstance(a, Mask):
        other = as_mask(b)
        empty = ~(a.true | a.false)
        return Mask(a.true | (empty & other.true), a.false | (empty & other.false))
    if a.filled is None:
        return a
    instead = as_cells(b)
    filled = None if instead.filled is None else a.filled | instead.filled
    return Cells(np.where(a.filled, a.of, instead.of), filled, a.kind or instead.kind)


def _chosen(condition: Column, then: Column, otherwise: Column) -> Column:
    """`then` where the condition is true, `otherwise` elsewhere."""
    where = as_mask(condition).true
    if isinstance(then, Mask) or isinstance(otherwise, Mask):
        a, b = as_mask(then), as_mask(otherwise)
        return Mask(np.where(where, a.true, b.true), np.where(where, a.false, b.false))
    filled = None
    if then.filled is not None or otherwise.filled is not None:
        filled = np.where(where, _all(then.filled), _all(otherwise.filled))
    return Cells(np.where(where, then.of, otherwise.of), filled, then.kind or otherwise.kind)


def _number(of: Column) -> Cells:
    """Yes as 1, no as 0."""
    told = is_told(of).true
    return Cells(as_mask(of).true.astype(np.int64), None if everywhere(told) else told)


def _whole(of: Column) -> Cells:
    cells = as_cells(of)
    return Cells(cells.of.astype(np.int64), cells.filled, cells.kind)


def _root(of: Column) -> Cells:
    cells = as_cells(of)
    return Cells(np.sqrt(cells.of), cells.filled)


def _extreme(pick: Callable[[Any, Any], Any]) -> Callable[..., Cells]:
    """The least or greatest of those that are filled."""

    def of_all(*columns: Column) -> Cells:
        first, *others = (as_cells(column) for column in columns)
        for other in others:
            a, b = _all(first.filled), _all(other.filled)
            value = np.where(a & b, pick(first.of, other.of), np.where(a, first.of, other.of))
            first = Cells(value, None if first.filled is None or other.filled is None else a | b)
        return first

    return of_all


def _divided(a: Column, b: Column) -> Cells:
    """A fraction, empty where it would be by 0."""
    whole, part = as_cells(a), as_cells(b)
    by, filled = part.of != 0, _both_filled(whole, part)
    if not everywhere(by):
        filled = by if filled is None else filled & by
    return Cells(whole.of / np.where(by, part.of, 1), filled)


def _compare(compares: Callable[[Any, Any], Array]) -> Callable[..., Mask]:
    def compare(a: Column, b: Column) -> Mask:
        left, right = as_cells(a), as_cells(b)
        return compared(compares(left.of, right.of), _both_filled(left, right))

    return compare


def _compute(computes: Callable[[Any, Any], Array]) -> Callable[..., Cells]:
    def compute(a: Column, b: Column) -> Cells:
        left, right = as_cells(a), as_cells(b)
        return Cells(computes(left.of, right.of), _both_filled(left, right))

    return compute


def _both_filled(a: Cells, b: Cells) -> Flags | None:
    """Where both are filled; None: everywhere."""
    return b.filled if a.filled is None else a.filled if b.filled is None else a.filled & b.filled


def _all(filled: Flags | None) -> Flags:
    return TRUE if filled is None else filled


OPERATIONS: dict[str, Callable[..., Column]] = {
    "told": is_told,
    "not": _not,
    "and": _and,
    "or": _or,
    "or_": _first_told,
    "when": _chosen,
    "number": _number,
    "whole": _whole,
    "root": _root,
    "least": _extreme(np.minimum),
    "greatest": _extreme(np.maximum),
    "=": _compare(np.equal),
    "<>": _compare(np.not_equal),
    "<": _compare(np.less),
    "<=": _compare(np.less_equal),
    ">": _compare(np.greater),
    ">=": _compare(np.greater_equal),
    "+": _compute(np.add),
    "-": _compute(np.subtract),
    "*": _compute(np.multiply),
    "//": _compute(np.floor_divide),
    "/": _divided,
}
