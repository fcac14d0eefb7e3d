"""The engine that counts in DuckDB."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
import polars as pl

from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.forms import Behind, Counting
from zhagen.method.measures.kinds import records_of
from zhagen.method.measures.on_sql.dialect import DUCKDB
from zhagen.method.measures.on_sql.writer import Writer
from zhagen.method.measures.sources import UNITS, Source
from zhagen.method.measures.terms import Expr, bound, c
from zhagen.method.playbook.spec import Numbers


class OnDuckDB:
    """The same figures as statements of SQL, each source a table or view of one database in memory."""

    def __init__(self, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit], rules: Numbers) -> None:
        self.units, self.rules = units, rules
        self._database = duckdb.connect()
        for name, frame in frames.items():
            self._put(f"in_{name}", frame)
        self._put("units", _units_frame(units))
        self._put("recorders", frames["engagements"].select(engagement="id", community="community"))
        self._writer = Writer(self._database.execute, DUCKDB)
        self._bound: dict[Any, Any] = {}

    def _put(self, name: str, frame: pl.DataFrame) -> None:
        texts = pl.col(pl.Categorical).cast(pl.String)
        rows = frame.with_columns(pl.col(pl.Date).cast(pl.Int32), texts).to_arrow()
        self._database.register(f"rows_of_{name}", rows)
        self._database.execute(f'create table "{name}" as select * from "rows_of_{name}"')
        self._database.unregister(f"rows_of_{name}")

    def prepare(self, countings: Iterable[Counting]) -> None:
        """Looks at all that will be asked."""
        for counting in countings:
            self._writer.prepare((*counting.sums.values(), *((b.source, b.ids) for b in counting.behind)))

    def sums(self, counting: Counting) -> dict[str, list[Any]]:
        """By name: the figure or flag of each unit; None where it is empty."""
        return self._of_units(dict(counting.sums))

    def values(self, said: Expr) -> list[Any]:
        """What is said of each unit; None where it is empty."""
        return self._of_units({"value": bound(said, {}, self.rules, self._bound)})["value"]

    def rows(self, source: Source, *names: str) -> list[dict[str, Any]]:
        """The rows of a small source, with `unit` and the columns of these names."""
        source = bound(source, {}, self.rules, self._bound)
        found = self._fetch(self._writer.select(source, {name: Expr("col", name) for name in names}))
        return [dict(zip(("unit", *names), row, strict=True)) for row in found]

    def records(self, counting: Counting) -> dict[str, list[int]]:
        """By table: how many different records are behind the figure in each unit."""
        counts: dict[str, list[int]] = {}
        for table, sql in self._behind(counting).items():
            found = self._fetch(f"select unit, count(distinct id) from ({sql}) x group by unit")
            counts[table] = [0] * len(self.units)
            for unit, many in found:
                counts[table][unit] = many
        return counts

    def ids(self, counting: Counting, unit: int) -> dict[str, list[str]]:
        """By table: the ids of the records behind the figure in one unit, sorted."""
        return {
            table: sorted(
                row[0] for row in self._fetch(f"select distinct id from ({sql}) x where unit = {unit}")
            )
            for table, sql in self._behind(counting).items()
        }

    def _behind(self, counting: Counting) -> dict[str, str]:
        """By table: the statement of unit and id of its records behind the figure."""
        found: dict[str, list[str]] = {}
        for behind in counting.behind:
            for table, source, ids in _records(behind):
                found.setdefault(table, []).append(self._writer.select(source.where(ids.told), {"id": ids}))
        return {table: " union all ".join(parts) for table, parts in found.items()}

    def _of_units(self, said: dict[str, Expr]) -> dict[str, list[Any]]:
        found = sorted(self._fetch(self._writer.select(UNITS, said)))
        columns = list(zip(*found, strict=True))[1:] or [() for _ in said]
        return {name: list(column) for name, column in zip(said, columns, strict=True)}

    def _fetch(self, sql: str) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._database.execute(sql).fetchall()
        return rows


def _records(behind: Behind) -> list[tuple[str, Source, Expr]]:
    if behind.ids is not None:
        return [(behind.table or "", behind.source, behind.ids)]
    return [(table, source, c.id) for table, source in records_of(behind.source)]


def _units_frame(units: Sequence[Unit]) -> pl.DataFrame:
    frame = pl.DataFrame(
        [(u.number, u.engagement, u.community, u.as_of, u.known_by, u.started) for u in units],
        schema={
            "unit": pl.Int64,
            "engagement": pl.String,
            "community": pl.String,
            "as_of": pl.Date,
            "known_by": pl.Date,
            "started": pl.Date,
        },
        orient="row",
    )
    return frame.with_columns(age=(pl.col("as_of") - pl.col("started")).dt.total_days())
