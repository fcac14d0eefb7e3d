"""From the tables of the database to the frames of the method: one query a table, straight into columns."""

import datetime as dt
import json
from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

import polars as pl

from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.practice import service as practice
from zhagen.web.readings.sources import is_sqlite, postgresql_cursor, sqlite_cursor
from zhagen.web.readings.statements import select_columns, select_rows

Frames = dict[str, pl.DataFrame]
# How SQLite has them in JSON: days as text, numbers with all their digits as text, yes/no as 1 and 0.
_IN_JSON: dict[Any, Any] = {pl.Date: pl.String, pl.Float64: pl.String, pl.Boolean: pl.Int64}


def models_by_table() -> dict[str, Any]:
    """Every evidence table's model, in the order of the contract."""
    found = {**agency.MODELS, **community.MODELS, **fieldwork.MODELS, **practice.MODELS}
    return {table: found[table] for table in TABLES}


def gather_frames(
    engagements: Collection[UUID], neighbours: Collection[UUID], known_by: dt.date | None = None
) -> Frames:
    """All 41 tables as typed frames with the declared columns.

    Own tables have the rows of `engagements`; community-wide ones, and the table of engagements itself, those of
    `neighbours`: all engagements in the same communities, these included. `known_by`: only rows entered by then.
    """
    wanted = [
        (model, neighbours if TABLES[table].community_wide or table == "engagements" else engagements)
        for table, model in models_by_table().items()
    ]
    frames = dict(_from_sqlite(wanted) if is_sqlite() else _from_postgresql(wanted))
    if known_by is None:
        return frames
    known = pl.col("entered").is_null() | (pl.col("entered") <= known_by)
    # The engagement itself is what is read: it stays, whenever its row was entered.
    return {
        table: frame if table == "engagements" else frame.filter(known) for table, frame in frames.items()
    }


def _from_sqlite(wanted: list[tuple[Any, Collection[UUID]]]) -> Iterator[tuple[str, pl.DataFrame]]:
    with sqlite_cursor() as cursor:
        for model, engagements in wanted:
            lists = cursor.execute(select_columns(model, engagements)).fetchone()
            columns = [
                _typed(pl.Series(name, json.loads(listed), dtype=_IN_JSON.get(dtype, dtype)), dtype)
                for (name, dtype), listed in zip(schema_of(model.TABLE).items(), lists, strict=True)
            ]
            yield model.TABLE, pl.DataFrame(columns)


def _from_postgresql(wanted: list[tuple[Any, Collection[UUID]]]) -> Iterator[tuple[str, pl.DataFrame]]:
    with postgresql_cursor() as cursor:
        for model, engagements in wanted:
            cursor.execute(select_rows(model, engagements))
            frame = pl.DataFrame(pl.from_arrow(cursor.fetch_arrow_table()))
            yield model.TABLE, frame.select(pl.col(n).cast(t) for n, t in schema_of(model.TABLE).items())


def _typed(found: pl.Series, dtype: Any) -> pl.Series:
    if dtype == pl.Date:
        return found.str.to_date("%Y-%m-%d")
    return found.cast(dtype)


def put_rows(
    frames: Frames, table: str, gone: Collection[UUID], rows: Collection[dict[str, Any]]
) -> pl.DataFrame:
    """The table's frame with other rows (column -> value) in the place of those with the ids in `gone`."""
    there = frames[table].filter(~pl.col("id").is_in([str(one) for one in gone]))
    schema = schema_of(table)
    return pl.concat([there, pl.DataFrame([{n: row[n] for n in schema} for row in rows], schema=schema)])


def newest_first(frame: pl.DataFrame, ids: Collection[str]) -> list[str]:
    """The ids in the order of their rows' days, newest first; rows without a day last."""
    rows = frame.filter(pl.col("id").is_in(list(ids))).sort("day", "id", descending=True, nulls_last=True)
    return rows["id"].to_list()


def cells_of(frames: Frames, table: str, *columns: str) -> Iterator[Any]:
    """These columns of a table, row by row, as tuples."""
    return iter(zip(*(frames[table][name].to_list() for name in columns), strict=True))
