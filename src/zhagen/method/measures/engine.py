"""Where measures are counted: each engine takes the same data and gives the same figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import polars as pl

from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.forms import Counting
from zhagen.method.measures.sources import Source
from zhagen.method.measures.terms import Expr
from zhagen.method.playbook.spec import Numbers


class Engine(Protocol):
    """The tables of a ledger for some units. `rules`: the playbook's numbers that hold for many measures."""

    units: Sequence[Unit]
    rules: Numbers

    def prepare(self, countings: Iterable[Counting]) -> None:
        """Tells the engine what will be asked."""
        ...

    def sums(self, counting: Counting) -> dict[str, list[Any]]:
        """By name: the figure or flag of each unit; None where it is empty. The counting is bound to its numbers."""
        ...

    def records(self, counting: Counting) -> dict[str, list[int]]:
        """By table: how many different records are behind the figure in each unit."""
        ...

    def ids(self, counting: Counting, unit: int) -> dict[str, list[str]]:
        """By table: the ids of the records behind the figure in one unit, sorted."""
        ...

    def values(self, said: Expr) -> list[Any]:
        """What is said of each unit; None where it is empty."""
        ...

    def rows(self, source: Source, *names: str) -> list[dict[str, Any]]:
        """The rows of a small source, with `unit` and the columns of these names, ids and words as texts."""
        ...


def engine_named(
    name: str, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit], rules: Numbers
) -> Engine:
    """The engine of that name ('numpy' or 'duckdb'). ValueError for another name.

    `frames`: the ledger's typed frames (all tables, duplicates resolved).
    """
    if name == "numpy":
        from zhagen.method.measures.on_numpy.figures import OnNumPy

        return OnNumPy(frames, units, rules)
    if name == "duckdb":
        from zhagen.method.measures.on_sql.figures import OnDuckDB

        return OnDuckDB(frames, units, rules)
    raise ValueError(f"no engine {name!r}: numpy or duckdb")
