"""One row a thing: keys as whole numbers, what is asked of all rows of a thing, and pairs of rows."""

from collections.abc import Callable
from typing import Any

import numpy as np

from zhagen.method.measures.on_numpy.cells import Array, Cells, Column, Flags, Mask, everywhere, taken
from zhagen.method.measures.on_numpy.frames import Frame, Records

ROOM = 1 << 16  # a key with so few numbers may always be counted in a list with a place for each


class Key:
    """One number for each combination of columns. `size_of`: how many codes a kind has; `scoped`: kinds of a unit."""

    def __init__(
        self, columns: list[Cells], units: int, size_of: Callable[[str], int], scoped: Callable[[Any], bool]
    ) -> None:
        self._steps: list[tuple[int, int]] = []  # lowest, how many different
        self.many_units = units > 1
        self._by_unit = not any(scoped(x.kind) or x.kind == "unit" for x in columns) and units > 1
        self._floats: list[Array | None] = []
        self.room = units if self._by_unit else 1
        for x in columns:
            values = x.of if x.filled is None else x.of[x.filled]
            different = np.unique(values) if values.dtype.kind == "f" else None
            self._floats.append(different)
            if different is not None:
                low, many = 0, len(different)
            elif x.kind == "unit":
                low, many = 0, units
            elif x.kind is not None:
                low, many = 0, size_of(x.kind)
            else:
                low = int(values.min()) if len(values) else 0
                many = int(values.max()) - low + 1 if len(values) else 1
            self._steps.append((low, many))
            self.room *= max(many, 1)

    def numbers(self, columns: list[Cells], unit: Array, own: bool = False) -> tuple[Array, Flags | None]:
        """Each row's number, and which rows have one (None: all). `own`: of the columns that the key was made of."""
        out: Any = unit if self._by_unit else 0
        there: Flags | None = None
        for x, (low, many), different in zip(columns, self._steps, self._floats, strict=True):
            values, ok = x.of, x.filled
            if different is not None:
                place = np.minimum(np.searchsorted(different, values), max(many - 1, 0))
                known = different[place] == values if many else np.zeros(len(values), dtype=bool)
                values, ok = place, known if ok is None else ok & known
            else:
                values = values - low if low else values
                if not own:
                    inside = (values >= 0) & (values < many)
                    if not everywhere(inside):
                        ok = inside if ok is None else ok & inside
            out = values if isinstance(out, int) else out * many + values
            there = ok if there is None else there if ok is None else there & ok
        return out, there


class Grouped(Frame):
    """One row a thing: `codes` is the thing of each row of `base` that has one (`rows`: which, None: all)."""

    def __init__(self, base: Frame, by: tuple[str, ...], key: Key) -> None:
        self.base, self.by, self._key = base, by, key
        columns = [as_key(base.column(name)) for name in by]
        numbers, there = key.numbers(columns, base.unit, own=True)
        self.rows = None if there is None or everywhere(there) else np.flatnonzero(there)
        numbers = self.only(numbers)
        self._sorted: Array | None = None
        if key.room <= max(ROOM, 4 * len(numbers)):
            many = np.bincount(numbers, minlength=key.room)
            exists = many > 0
            if everywhere(exists):
                self._place, self.codes, self.many = np.arange(len(many)), numbers, many
            else:
                self._place = np.where(exists, np.cumsum(exists) - 1, np.iinfo(np.int64).max)
                self.codes, self.many = self._place[numbers], many[exists]
        else:
            self._sorted, self.codes, self.many = np.unique(numbers, return_inverse=True, return_counts=True)
        size = len(self.many)
        unit = np.zeros(size, dtype=np.int64)
        if key.many_units:
            unit[self.codes] = self.only(base.unit)
        super().__init__(size, unit)

    def only(self, of: Any) -> Any:
        """What belongs to the rows that have a thing."""
        return of if self.rows is None else of[self.rows]

    def place(self, columns: list[Cells], unit: Array) -> Array:
        """The row of each key; one that is past the end where there is none."""
        numbers, there = self._key.numbers(columns, unit)
        nowhere = np.iinfo(np.int64).max
        if there is not None:
            numbers = np.where(there, numbers, 0)
        if self._sorted is None:
            place = self._place[numbers] if len(self._place) else np.full(len(numbers), nowhere)
        else:
            place = np.minimum(np.searchsorted(self._sorted, numbers), max(self.size - 1, 0))
            known = self._sorted[place] == numbers if self.size else np.zeros(len(numbers), dtype=bool)
            place = np.where(known, place, nowhere)
        return place if there is None else np.where(there, place, nowhere)

    def _made(self, name: str) -> Column:
        if name == "rows":
            return Cells(self.many)
        if name not in self.by:
            raise KeyError(name)
        column = as_key(self.base.column(name))
        values = np.zeros(self.size, dtype=column.of.dtype)
        values[self.codes] = self.only(column.of)
        return Cells(values, None, column.kind)

    def records(self, rows: Array | None = None) -> Records:
        """Those of all rows of these things."""
        if rows is None:
            return self.base.records(self.rows)
        wanted = np.zeros(self.size, dtype=bool)
        wanted[rows] = True
        beneath = np.flatnonzero(wanted[self.codes])
        return self.base.records(beneath if self.rows is None else self.rows[beneath])


def as_key(column: Column) -> Cells:
    """What a thing is counted by; yes is 1, no is 0."""
    if isinstance(column, Mask):
        return Cells(column.true.astype(np.int64), column.true | column.false)
    return column


class Paired(Frame):
    """Rows of one frame with rows of another: at `left` and at `right`, side by side."""

    def __init__(
        self, left_frame: Frame, left: Array, right_frame: Frame, right: Array, names: dict[str, str]
    ) -> None:
        super().__init__(len(left), left_frame.unit[left])
        self._left, self._at_left, self._right, self._at_right = left_frame, left, right_frame, right
        self._names = names

    def _made(self, name: str) -> Column:
        if name in self._names:
            return taken(self._right.column(self._names[name]), self._at_right)
        return taken(self._left.column(name), self._at_left)

    def records(self, rows: Array | None = None) -> Records:
        """Those of the left side."""
        return self._left.records(self._at_left if rows is None else self._at_left[rows])


class Single(Frame):
    """A row for each of the values that a cell joins."""

    def __init__(self, base: Frame, index: Array, name: str, values: Cells) -> None:
        super().__init__(len(index), base.unit[index])
        self.base, self._index = base, index
        self._columns[name] = values

    def _made(self, name: str) -> Column:
        return taken(self.base.column(name), self._index)

    def records(self, rows: Array | None = None) -> Records:
        """Those of the rows that have the cells."""
        return self.base.records(self._index if rows is None else self._index[rows])


def matched(left: Array, right: Array) -> tuple[Array, Array]:
    """Every pair of places at which the two have the same number."""
    order = np.argsort(right, kind="stable")
    ordered = right[order]
    begin, end = np.searchsorted(ordered, left), np.searchsorted(ordered, left, side="right")
    many = end - begin
    at_left = np.repeat(np.arange(len(left)), many)
    within = np.arange(len(at_left)) - np.repeat(np.cumsum(many) - many, many)
    return at_left, order[np.repeat(begin, many) + within]
