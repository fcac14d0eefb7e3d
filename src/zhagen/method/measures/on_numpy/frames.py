"""Rows of every unit as columns that are made when asked for: of a table, some rows of others, with more columns."""

from typing import Any, TypeVar, cast

import numpy as np
import pyarrow.compute as pc

from zhagen.method.measures.evidence import ALWAYS_THERE, EMPTIED_AFTER, EMPTIED_WITH, kind_of
from zhagen.method.measures.on_numpy.cells import Array, Cells, Column, Mask, taken
from zhagen.method.measures.on_numpy.coding import Coding
from zhagen.method.measures.on_numpy.dictionary import filled_in, values_of
from zhagen.method.tables import TABLES, ColumnType

AnyColumn = TypeVar("AnyColumn", Cells, Mask)
Records = list[tuple[str, Array, Array]]  # a table, and unit and id of records of it


class Frame:
    """`size` rows; `unit`: whose each row is. `memo`: what was computed of its rows."""

    def __init__(self, size: int, unit: Array) -> None:
        self.size, self.unit = size, unit
        self.memo: dict[Any, Any] = {}
        self._columns: dict[str, Column] = {}

    def column(self, name: str) -> Column:
        """The column of that name. KeyError where there is none."""
        if name == "unit":
            return Cells(self.unit, None, "unit")
        if name not in self._columns:
            self._columns[name] = self._made(name)
        return self._columns[name]

    def _made(self, name: str) -> Column:
        raise KeyError(name)

    def joined(self, name: str) -> tuple[Array, Array, Array, str]:
        """Of cells that join values by semicolons: where each row's begin, how many; all values, their kind."""
        raise KeyError(name)

    def records(self, rows: Array | None = None) -> Records:
        """The records of tables that these rows (all) come from."""
        return []


class Taken(Frame):
    """Some rows of another frame, at an index."""

    def __init__(self, base: Frame, index: Array) -> None:
        super().__init__(len(index), base.unit[index])
        self.base, self.index = base, index

    def _made(self, name: str) -> Column:
        return taken(self.base.column(name), self.index)

    def joined(self, name: str) -> tuple[Array, Array, Array, str]:
        """Those of the rows that were taken."""
        starts, many, values, kind = self.base.joined(name)
        return starts[self.index], many[self.index], values, kind

    def records(self, rows: Array | None = None) -> Records:
        """Those of the rows that were taken."""
        return self.base.records(self.index if rows is None else self.index[rows])


class With(Frame):
    """The rows of another frame with more columns. Where `id` is one, each row is a record of its own."""

    def __init__(self, base: Frame, make: dict[str, Any]) -> None:
        super().__init__(base.size, base.unit)
        self.base, self._make = base, make

    def _made(self, name: str) -> Column:
        column: Column = self._make[name]() if name in self._make else self.base.column(name)
        return column

    def joined(self, name: str) -> tuple[Array, Array, Array, str]:
        """As they were."""
        return self.base.joined(name)

    def records(self, rows: Array | None = None) -> Records:
        """Its own ids, or those of the rows beneath."""
        if "id" not in self._make:
            return self.base.records(rows)
        ids = self.column("id")
        if isinstance(ids, Mask) or ids.kind is None:
            raise TypeError("an id is one of a table")
        index = slice(None) if rows is None else rows
        return [(ids.kind, self.unit[index], ids.of[index])]


class Under(Frame):
    """Frames one under another, with the columns that are named."""

    def __init__(self, parts: list[Frame], columns: tuple[str, ...]) -> None:
        super().__init__(sum(p.size for p in parts), np.concatenate([p.unit for p in parts]))
        self.parts, self._names = parts, columns
        self._ends = np.cumsum([p.size for p in parts])

    def _made(self, name: str) -> Column:
        if name not in self._names:
            raise KeyError(name)
        return one_under_another([part.column(name) for part in self.parts])

    def records(self, rows: Array | None = None) -> Records:
        """Those of every part."""
        out: Records = []
        for place, part in enumerate(self.parts):
            if rows is None:
                out += part.records(np.arange(part.size))
                continue
            begin = self._ends[place] - part.size
            mine = rows[(rows >= begin) & (rows < self._ends[place])]
            out += part.records(mine - begin)
        return out


def one_under_another(columns: list[Column]) -> Column:
    """Several columns of one kind as one."""
    if isinstance(columns[0], Mask):
        masks = [x for x in columns if isinstance(x, Mask)]
        return Mask(np.concatenate([m.true for m in masks]), np.concatenate([m.false for m in masks]))
    cells = [x for x in columns if isinstance(x, Cells)]
    filled = None
    if any(x.filled is not None for x in cells):
        filled = np.concatenate(
            [np.ones(len(x.of), dtype=bool) if x.filled is None else x.filled for x in cells]
        )
    kinds = {x.kind for x in cells}
    if len(kinds) > 1:
        raise TypeError(f"ids of several kinds in one column: {kinds}")
    return Cells(np.concatenate([x.of for x in cells]), filled, cells[0].kind)


class TableFrame(Frame):
    """A table's rows up to the as-of day, of each unit that reads it (G2, G4, G5, G16)."""

    def __init__(self, coding: Coding, name: str) -> None:
        self._coding, self.name, self._table = coding, name, TABLES[name]
        self._ranges = coding.ranges(name)
        index, unit = self._ranges.expanded()
        day = self._days("day")
        at = day.of if index is None else day.of[index]
        there = at <= coding.as_of[unit]
        if day.filled is not None:
            filled = day.filled if index is None else day.filled[index]
            there = ~filled | there if name in ALWAYS_THERE else filled & there
        if coding.known_by is not None and name != "engagements":
            entered = self._days("entered")
            known = (entered.of if index is None else entered.of[index]) <= coding.known_by[unit]
            if entered.filled is not None:
                known |= ~(entered.filled if index is None else entered.filled[index])
            there = there & known
        if not there.all():
            kept = np.flatnonzero(there)
            index, unit = kept if index is None else index[kept], unit[kept]
        self.index = index
        super().__init__(len(unit), unit)

    def _made(self, name: str) -> Column:
        if name == "ago" or name.endswith("_ago"):
            return self._ago("day" if name == "ago" else name[:-4])
        if name.endswith("_order"):
            return self._order(name[:-6])
        column = self._table.column(name)
        kind = kind_of(self.name, column)
        made: Column
        if kind is not None:
            made = self._coded(name, kind)
        else:
            cells = self._coding.cells(self.name, name)
            values, filled = values_of(cells), filled_in(cells)
            if column.type is ColumnType.BOOL:
                true = values > 0
                made = self._read(Mask(true, ~true if filled is None else ~true & filled))
            else:
                made = self._read(Cells(values, filled))
        for (table, date), emptied in EMPTIED_WITH.items():
            if table == self.name and name in emptied:
                has_come = self.column(f"{date}_ago")
                return _only_where(made, has_come.filled if isinstance(has_come, Cells) else None)
        return made

    def _coded(self, name: str, kind: str) -> Column:
        if name == "id":
            read = self._read(Cells(np.arange(self._ranges.size), None, kind))
        else:
            read = self._read(Cells(*self._coding.codes(self.name, name, kind), kind))
        return Cells(self._coding.of_unit(kind, read.of, self.unit), read.filled, kind)

    def _ago(self, date: str) -> Cells:
        day = self._read(self._days(date))
        ago = self._coding.as_of[self.unit] - day.of
        if date not in EMPTIED_AFTER:
            return Cells(ago, day.filled)
        come = ago >= 0
        return Cells(ago, come if day.filled is None else day.filled & come)

    def _days(self, date: str) -> Cells:
        cells = self._coding.cells(self.name, date)
        return Cells(values_of(cells), filled_in(cells))

    def _order(self, name: str) -> Cells:
        """The place of each text in the order of all texts of the column."""
        cells = self._coding.cells(self.name, name)
        ordered = len(cells) < 2 or pc.all(pc.greater(cells[1:], cells[:-1])).as_py() is True
        if ordered and not cells.null_count:  # as ids mostly are that are made one after the other
            return self._read(Cells(np.arange(1, len(cells) + 1)))
        places = pc.rank(cells, tiebreaker="dense").to_numpy(zero_copy_only=False).astype(np.int64)
        return self._read(Cells(places, filled_in(cells)))

    def _read(self, column: AnyColumn) -> AnyColumn:
        return column if self.index is None else cast(AnyColumn, taken(column, self.index))

    def joined(self, name: str) -> tuple[Array, Array, Array, str]:
        """Split where first asked for."""
        key = ("joined", name)
        if key not in self.memo:
            lists = pc.split_pattern(self._coding.cells(self.name, name), ";")
            many = values_of(pc.list_value_length(lists))
            kind = kind_of(self.name, self._table.column(name)) or ""
            codes = self._coding.dictionary(kind).codes(pc.list_flatten(lists))
            starts = np.cumsum(many) - many
            if self.index is not None:
                starts, many = starts[self.index], many[self.index]
            self.memo[key] = starts, many, codes, kind
        found: tuple[Array, Array, Array, str] = self.memo[key]
        return found

    def records(self, rows: Array | None = None) -> Records:
        """These rows themselves."""
        ids = self.column("id")
        assert isinstance(ids, Cells)
        return [
            (self.name, self.unit, ids.of) if rows is None else (self.name, self.unit[rows], ids.of[rows])
        ]


def _only_where(column: Column, filled: Any) -> Column:
    if filled is None:
        return column
    if isinstance(column, Mask):
        return Mask(column.true & filled, column.false & filled)
    return Cells(column.of, filled if column.filled is None else column.filled & filled, column.kind)
