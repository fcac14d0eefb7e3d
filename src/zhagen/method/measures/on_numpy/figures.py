"""The figures of what measures count, by unit; how many records are behind them, and which."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import polars as pl

from zhagen.method.measures.evidence import WORDS, Unit
from zhagen.method.measures.forms import Behind, Counting
from zhagen.method.measures.on_numpy.cells import Array, Column, Mask, as_cells, everywhere
from zhagen.method.measures.on_numpy.evaluate import Evaluation
from zhagen.method.measures.sources import UNITS, Source
from zhagen.method.measures.terms import Expr, bound
from zhagen.method.playbook.spec import Numbers


class OnNumPy:
    """The engine for one or some communities and days."""

    def __init__(self, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit], rules: Numbers) -> None:
        self.units, self.rules = units, rules
        self._evaluation = Evaluation(frames, units)
        self._bound: dict[Any, Any] = {}

    def prepare(self, countings: Iterable[Counting]) -> None:
        """Nothing to do: what is asked twice is computed once anyway."""

    def sums(self, counting: Counting) -> dict[str, list[Any]]:
        """By name: the figure or flag of each unit; None where it is empty. Whole numbers stay whole."""
        return {name: self._listed(said) for name, said in counting.sums.items()}

    def values(self, said: Expr) -> list[Any]:
        """What is said of each unit; None where it is empty."""
        return self._listed(bound(said, {}, self.rules, self._bound))

    def rows(self, source: Source, *names: str) -> list[dict[str, Any]]:
        """The rows of a small source, with `unit` and the columns of these names, ids and words as texts."""
        frame = self._evaluation.frame(bound(source, {}, self.rules, self._bound))
        columns = [frame.unit.tolist(), *(self._texts(frame.column(name), frame.unit) for name in names)]
        return [dict(zip(("unit", *names), row, strict=True)) for row in zip(*columns, strict=True)]

    def records(self, counting: Counting) -> dict[str, list[int]]:
        """By table: how many different records are behind the figure in each unit."""
        return {
            table: np.bincount(unit, minlength=len(self.units)).tolist()
            for table, (unit, _) in self._different(counting).items()
        }

    def ids(self, counting: Counting, unit: int) -> dict[str, list[str]]:
        """By table: the ids of the records behind the figure in one unit, sorted."""
        return {
            table: sorted(self._evaluation.coding.names(table, ids[whose == unit], unit))
            for table, (whose, ids) in self._different(counting).items()
        }

    def _listed(self, said: Expr) -> list[Any]:
        return _plain(self._evaluation.column(UNITS, said))

    def _texts(self, column: Column, unit: Array) -> list[Any]:
        values = _plain(column)
        if isinstance(column, Mask) or column.kind is None:
            return values
        names, kind = self._evaluation.coding.names, column.kind
        return [
            None if code is None else names(kind, np.array([code]), whose)[0]
            for code, whose in zip(values, unit.tolist(), strict=True)
        ]

    def _different(self, counting: Counting) -> Mapping[str, tuple[Array, Array]]:
        """By table: unit and id of every record, each once."""
        found: dict[str, list[tuple[Array, Array]]] = {}
        for behind in counting.behind:
            for table, unit, ids in self._records(behind):
                found.setdefault(table, []).append((unit, ids))
        size = self._evaluation.coding.size
        one_unit = len(self.units) == 1
        return {table: _single(parts, size(table), one_unit) for table, parts in found.items()}

    def _records(self, behind: Behind) -> list[tuple[str, Array, Array]]:
        frame = self._evaluation.frame(behind.source)
        if behind.ids is not None:
            ids = as_cells(self._evaluation.column(behind.source, behind.ids))
            table = behind.table or ids.kind or WORDS
            if ids.filled is None:
                return [(table, frame.unit, ids.of)]
            return [(table, frame.unit[ids.filled], ids.of[ids.filled])]
        return frame.records()


def _plain(column: Column) -> list[Any]:
    if isinstance(column, Mask):
        told = column.true | column.false
        values, filled = column.true.tolist(), None if everywhere(told) else told
    else:
        values, filled = column.of.tolist(), column.filled
    if filled is None:
        return list(values)
    return [value if ok else None for value, ok in zip(values, filled.tolist(), strict=True)]


def _single(parts: list[tuple[Array, Array]], size: int, one_unit: bool) -> tuple[Array, Array]:
    """Unit and id of every record, each once."""
    if one_unit:
        there = np.zeros(size, dtype=bool)
        for _, ids in parts:
            there[ids] = True
        different = np.flatnonzero(there)
        return np.zeros(len(different), dtype=np.int64), different
    # A table's id is a thing of one unit, so its code tells the unit.
    whose = np.full(size, -1)
    for unit, ids in parts:
        whose[ids] = unit
    different = np.flatnonzero(whose >= 0)
    return whose[different], different
