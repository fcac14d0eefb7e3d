"""The figures of what a measure counts, by unit; how many records are behind them, and which."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from zhagen.method.measures.forms import Behind, Counting
from zhagen.method.measures.on_numpy.cells import Array, Cells, Mask, as_cells
from zhagen.method.measures.on_numpy.evaluate import OnNumPy
from zhagen.method.measures.sources import UNITS


def sums_of(engine: OnNumPy, counting: Counting) -> dict[str, list[Any]]:
    """By name: the figure or flag of each unit; None where it is empty. Whole numbers stay whole."""
    return {name: _listed(engine, said) for name, said in counting.sums.items()}


def _listed(engine: OnNumPy, said: Any) -> list[Any]:
    column = engine.column(UNITS, said)
    if isinstance(column, Mask):
        told = column.true | column.false
        values, filled = column.true.tolist(), None if told.all() else told
    else:
        values, filled = column.of.tolist(), column.filled
    if filled is None:
        return list(values)
    return [value if ok else None for value, ok in zip(values, filled.tolist(), strict=True)]


def records_behind(engine: OnNumPy, counting: Counting) -> dict[str, list[int]]:
    """By table: how many different records are behind the figure in each unit."""
    return {
        table: np.bincount(unit, minlength=engine.units).tolist()
        for table, (unit, _) in _different(engine, counting).items()
    }


def ids_behind(engine: OnNumPy, counting: Counting, unit: int) -> dict[str, list[str]]:
    """By table: the ids of the records behind the figure in one unit, sorted."""
    return {
        table: sorted(engine.coding.names(table, ids[whose == unit], unit))
        for table, (whose, ids) in _different(engine, counting).items()
    }


def _different(engine: OnNumPy, counting: Counting) -> Mapping[str, tuple[Array, Array]]:
    """By table: unit and id of every record, each once."""
    found: dict[str, list[tuple[Array, Array]]] = {}
    for behind in counting.behind:
        for table, unit, ids in _records(engine, behind):
            found.setdefault(table, []).append((unit, ids))
    return {table: _single(parts, engine.coding.size(table)) for table, parts in found.items()}


def _records(engine: OnNumPy, behind: Behind) -> list[tuple[str, Array, Array]]:
    frame = engine.frame(behind.source)
    if behind.ids is not None:
        ids = as_cells(engine.column(behind.source, behind.ids))
        table = behind.table or ids.kind or ""
        if ids.filled is None:
            return [(table, frame.unit, ids.of)]
        return [(table, frame.unit[ids.filled], ids.of[ids.filled])]
    out = []
    for table, rows, index, own in frame.records():
        if rows is None or own is not None:
            assert own is not None
            out.append((table, index, own))
        else:
            ids = rows.column("id")
            assert isinstance(ids, Cells)
            out.append((table, rows.unit[index], ids.of[index]))
    return out


def _single(parts: list[tuple[Array, Array]], size: int) -> tuple[Array, Array]:
    """Unit and id of every record, each once."""
    unit, ids = (np.concatenate([part[i] for part in parts]) for i in (0, 1))
    # A table's id is a thing of one unit, so its code tells the unit.
    whose = np.full(size, -1)
    whose[ids] = unit
    different = np.flatnonzero(whose >= 0)
    return whose[different], different
