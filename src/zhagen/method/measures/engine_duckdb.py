"""Measures on DuckDB: frames are relations of one in-memory database; held ones become tables."""

from itertools import count
from typing import Any, cast

import duckdb
import narwhals as nw
import polars as pl

from zhagen.method.measures.engine import Frame


class OnDuckDB:
    """The same measures as SQL; it shows that nothing rests on one engine."""

    def __init__(self) -> None:
        self._database = duckdb.connect()
        self._names = (f"held_{i}" for i in count())

    def frame(self, rows: pl.DataFrame) -> Frame:
        """The rows copied into a table of the database."""
        name = next(self._names)
        self._database.register(f"{name}_rows", rows.to_arrow())
        self._database.execute(f"create table {name} as select * from {name}_rows")
        self._database.unregister(f"{name}_rows")
        return nw.from_native(self._database.table(name))

    def hold(self, frame: Frame) -> Frame:
        """The relation computed into a table."""
        name = next(self._names)
        cast(duckdb.DuckDBPyRelation, frame.to_native()).create(name)
        return nw.from_native(self._database.table(name))

    def rows(self, frame: Frame) -> list[dict[str, Any]]:
        """The relation's rows as dicts."""
        relation = cast(duckdb.DuckDBPyRelation, frame.to_native())
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    def counted(self, frame: Frame) -> dict[int, int]:
        """How many distinct ids each unit has, grouped by DuckDB."""
        relation = cast(duckdb.DuckDBPyRelation, frame.to_native())
        return dict(relation.aggregate("unit, count(distinct id)", "unit").fetchall())
