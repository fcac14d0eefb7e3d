"""Sources as frames and expressions as columns; what several measures say alike is computed once."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast
from weakref import proxy

import numpy as np
import polars as pl

from zhagen.method.measures.evidence import WORDS, Unit
from zhagen.method.measures.on_numpy.aggregates import AGGREGATES, at_last, count, nth
from zhagen.method.measures.on_numpy.cells import (
    OPERATIONS,
    Array,
    Cells,
    Column,
    Mask,
    as_cells,
    as_mask,
    compared,
    everywhere,
    found,
    literal,
    spread,
    taken,
)
from zhagen.method.measures.on_numpy.coding import Coding
from zhagen.method.measures.on_numpy.frames import Frame, TableFrame, Taken, Under, With
from zhagen.method.measures.on_numpy.grouping import Grouped, Key, Single, as_key
from zhagen.method.measures.on_numpy.neighbours import last_rows, paired, stepped
from zhagen.method.measures.sources import UNITS, Source, per
from zhagen.method.measures.terms import Expr
from zhagen.method.tables import TABLES


class Evaluation:
    """Evaluates sources and expressions over the tables of a ledger, for some units."""

    def __init__(self, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit]) -> None:
        self.coding = Coding(frames, units)
        self.units = len(units)
        self._frames: dict[Source, Frame] = {}

    # ---- sources
    def frame(self, source: Source) -> Frame:
        """The rows of a source."""
        frame = self._frames.get(source)
        if frame is None:
            frame = self._frames[source] = _SOURCES[source.op](self, *source.of)
        return frame

    def _table(self, name: str) -> Frame:
        return TableFrame(self.coding, name)

    def _units(self) -> Frame:
        every, coding = Frame(self.units, np.arange(self.units)), self.coding
        return With(every, {"age": lambda: Cells(coding.as_of - coding.started)})

    def _where(self, source: Source, mask: Expr) -> Frame:
        base, true = self.frame(source), as_mask(self.column(source, mask)).true
        return base if everywhere(true) else Taken(base, np.flatnonzero(true))

    def _with(self, source: Source, columns: tuple[tuple[str, Expr], ...]) -> Frame:
        return With(self.frame(source), {name: self._later(source, said) for name, said in columns})

    def _later(self, source: Source, said: Expr) -> Callable[[], Column]:
        # Its frames do not keep it: the arrays of a block go at once, and not when circles are looked for.
        me = proxy(self)
        return lambda: cast(Evaluation, me).column(source, said)

    def _per(self, source: Source, by: tuple[str, ...]) -> Frame:
        base = self.frame(source)
        return Grouped(base, by, self.key([as_key(base.column(name)) for name in by]))

    def key(self, columns: list[Cells]) -> Key:
        """A number for each combination of what the columns hold."""
        return Key(columns, self.units, self.coding.size, TABLES.__contains__)

    def _each(self, source: Source, column: str, name: str) -> Frame:
        base = self.frame(source)
        starts, many, values, kind = base.joined(column)
        index = np.repeat(np.arange(base.size), many)
        within = np.arange(len(index)) - np.repeat(np.cumsum(many) - many, many)
        codes = values[starts[index] + within]
        return Single(
            base, index, name, Cells(self.coding.of_unit(kind, codes, base.unit[index]), None, kind)
        )

    def _under(self, sources: tuple[Source, ...], columns: tuple[str, ...]) -> Frame:
        return Under([self.frame(source) for source in sources], columns)

    # ---- expressions
    def column(self, source: Source, said: Expr) -> Column:
        """What the expression says of each row."""
        return spread(self.value(source, said), self.frame(source).size)

    def value(self, source: Source, said: Expr) -> Column:
        """The same; one value where it is the same for all rows."""
        memo = self.frame(source).memo
        value: Column | None = memo.get(said)
        if value is None:
            value = memo[said] = _EXPRESSIONS.get(said.op, Evaluation._made)(self, source, said)
        return value

    def _col(self, source: Source, said: Expr) -> Column:
        return self.frame(source).column(said.of[0])

    def _lit(self, source: Source, said: Expr) -> Column:
        if isinstance(said.of[0], str):
            return Cells(np.array(self.coding.dictionary(WORDS).code(said.of[0])), None, WORDS)
        return literal(said.of[0])

    def _in(self, source: Source, said: Expr) -> Column:
        cells = as_cells(self.value(source, said.of[0]))
        words = self.coding.dictionary(WORDS)
        codes = [words.code(word) for word in said.of[1]]
        listed = np.zeros(len(words), dtype=bool)
        listed[codes] = True
        return compared(
            listed[cells.of] if cells.of.size else np.zeros(cells.of.shape, dtype=bool), cells.filled
        )

    def _written(self, source: Source, said: Expr) -> Column:
        cells = as_cells(self.value(source, said.of[0]))
        blank = [not text.strip() for text in self.coding.dictionary(cells.kind or WORDS).texts()]
        full = ~np.array([*blank, True])[cells.of]
        full = full if cells.filled is None else full & cells.filled
        return Mask(full, ~full)

    def _made(self, source: Source, said: Expr) -> Column:
        return OPERATIONS[said.op](*[self.value(source, x) for x in said.of])

    # ---- what other rows say
    def _at(self, source: Source, said: Expr) -> Column:
        other, _, what = said.of
        return found(self.column(other, what), self._place(source, said), self.frame(other).size)

    def _has(self, source: Source, said: Expr) -> Column:
        there = self._place(source, said) < self.frame(said.of[0]).size
        return Mask(there, ~there)

    def _place(self, source: Source, said: Expr) -> Array:
        """The row of the other source for each row here; past its end where there is none."""
        frame, (other, keys) = self.frame(source), said.of[:2]
        known = ("place", other, keys)
        if known not in frame.memo:
            columns = [as_key(self.column(source, key)) for key in keys]
            frame.memo[known] = self._place_of(other, columns, frame.unit)
        place: Array = frame.memo[known]
        return place

    def _place_of(self, source: Source, columns: list[Cells], unit: Array) -> Array:
        if source.op == "per":
            grouped = self.frame(source)
            assert isinstance(grouped, Grouped)
            return grouped.place(columns, unit)
        if source.op == "with":
            return self._place_of(source.of[0], columns, unit)
        if source.op == "where":
            frame, base = self.frame(source), self.frame(source.of[0])
            beneath = self._place_of(source.of[0], columns, unit)
            if frame is base:
                return beneath
            assert isinstance(frame, Taken)
            kept = np.full(base.size + 1, frame.size)
            kept[frame.index] = np.arange(frame.size)
            return kept[np.minimum(beneath, base.size)]
        if source is UNITS:
            return unit
        things = per(source, "id")
        grouped = self.frame(things)
        assert isinstance(grouped, Grouped)
        if "rows" not in grouped.memo:
            row_of = np.full(grouped.size + 1, grouped.base.size)
            row_of[grouped.codes] = np.arange(grouped.base.size)
            grouped.memo["rows"] = row_of
        row_of = grouped.memo["rows"]
        place: Array = row_of[np.minimum(grouped.place(columns, unit), grouped.size)]
        return place

    def _agg(self, source: Source, said: Expr) -> Column:
        """What all rows of each thing say together."""
        grouped = self.frame(source)
        if not isinstance(grouped, Grouped):
            raise TypeError(f"only of things can all rows be asked: {source!r}")
        how, of, *more = said.of
        beneath: Source = source.of[0]
        codes, size = grouped.codes, grouped.size
        if how == "count":
            if more[0] is None:
                return Cells(grouped.many)
            return count(codes, size, grouped.only(as_mask(self.column(beneath, more[0])).true))
        column = self._only(grouped, beneath, of)
        if how == "at_last":
            return at_last(codes, size, column, self._only(grouped, beneath, more[0]))
        if more[0] is not None:
            when = grouped.only(as_mask(self.column(beneath, more[0])).true)
            codes, column = codes[when], taken(column, when)
        if how == "nth":
            return nth(codes, size, column, float(as_cells(self.value(source, more[1])).of))
        return AGGREGATES[how](codes, size, column)

    def _only(self, grouped: Grouped, beneath: Source, said: Expr) -> Column:
        column = self.column(beneath, said)
        return column if grouped.rows is None else taken(column, grouped.rows)


_SOURCES: dict[str, Callable[..., Frame]] = {
    "table": Evaluation._table,
    "units": Evaluation._units,
    "where": Evaluation._where,
    "with": Evaluation._with,
    "per": Evaluation._per,
    "each": Evaluation._each,
    "under": Evaluation._under,
    "last": last_rows,
    "steps": stepped,
    "pairs": paired,
}
_EXPRESSIONS: dict[str, Callable[[Evaluation, Source, Expr], Column]] = {
    "col": Evaluation._col,
    "lit": Evaluation._lit,
    "in": Evaluation._in,
    "written": Evaluation._written,
    "at": Evaluation._at,
    "has": Evaluation._has,
    "agg": Evaluation._agg,
}
