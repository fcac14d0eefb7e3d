"""Rows beside others of the same things: the last of each, the step from the one before, pairs."""

from typing import TYPE_CHECKING

import numpy as np

from zhagen.method.measures.on_numpy.cells import Array, Cells, as_cells
from zhagen.method.measures.on_numpy.frames import Frame, Taken, With
from zhagen.method.measures.on_numpy.grouping import Paired, as_key, matched
from zhagen.method.measures.sources import Source
from zhagen.method.measures.terms import Expr

if TYPE_CHECKING:
    from zhagen.method.measures.on_numpy.evaluate import Evaluation


def last_rows(
    evaluation: "Evaluation", source: Source, by: tuple[str, ...], order: tuple[Expr, ...]
) -> Frame:
    """Of each different `by` the row that comes last in that order, empty first."""
    base = evaluation.frame(source)
    columns = [_with_empty(as_key(base.column(name))) for name in by]
    whose = columns or [Cells(base.unit, None, "unit")]
    key = evaluation.key(whose)
    numbers, _ = key.numbers(whose, base.unit, own=True)
    ranks: list[Array] = []
    for said in reversed(order):
        cells = as_cells(evaluation.column(source, said))
        ranks.append(
            cells.of if cells.filled is None else np.where(cells.filled, cells.of, np.iinfo(np.int64).min)
        )
    rows = np.lexsort((*ranks, numbers))
    ordered = numbers[rows]
    ends = np.append(ordered[1:] != ordered[:-1], True) if len(rows) else np.zeros(0, dtype=bool)
    return Taken(base, np.sort(rows[ends]))


def stepped(evaluation: "Evaluation", source: Source, by: str, of: Expr) -> Frame:
    """The rows that have one before them among those of the same `by`, with how far apart they are."""
    base = evaluation.frame(source)
    whose = [as_key(base.column(by))]
    numbers, _ = evaluation.key(whose).numbers(whose, base.unit, own=True)
    values = as_cells(evaluation.column(source, of)).of
    rows = np.lexsort((values, numbers))
    after = np.flatnonzero(numbers[rows][1:] == numbers[rows][:-1]) + 1
    step = values[rows[after]] - values[rows[after - 1]]
    return With(Taken(base, rows[after]), {"step": lambda: Cells(step)})


def paired(
    evaluation: "Evaluation",
    left: Source,
    right: Source,
    by: tuple[str, ...],
    columns: tuple[tuple[str, str], ...],
) -> Frame:
    """Every row of one side with every row of the other that has the same `by`."""
    a, b = evaluation.frame(left), evaluation.frame(right)
    names = (*by, "unit")
    keys = [[as_key(frame.column(name)) for name in names] for frame in (a, b)]
    both = [_both(x, y) for x, y in zip(*keys, strict=True)]
    key = evaluation.key(both)
    sides = []
    for frame, own in zip((a, b), keys, strict=True):
        numbers, there = key.numbers(own, frame.unit)
        rows = np.arange(frame.size) if there is None else np.flatnonzero(there)
        sides.append((numbers[rows], rows))
    at_left, at_right = matched(sides[0][0], sides[1][0])
    return Paired(a, sides[0][1][at_left], b, sides[1][1][at_right], dict(columns))


def _with_empty(cells: Cells) -> Cells:
    """An empty cell as a value of its own."""
    if cells.filled is None:
        return cells
    values = cells.of[cells.filled]
    # Of no kind, so that the one more is not an id of anything.
    return Cells(np.where(cells.filled, cells.of, int(values.max(initial=0)) + 1))


def _both(a: Cells, b: Cells) -> Cells:
    """The filled values of both."""
    values = [x.of if x.filled is None else x.of[x.filled] for x in (a, b)]
    return Cells(np.concatenate(values), None, a.kind)
