"""From the tables of the database to the frames of the method: one query a table, straight into columns."""

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

import polars as pl

from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.practice import service as practice
from zhagen.web.readings.sources import columnar_cursor
from zhagen.web.readings.statements import select_evidence

Frames = dict[str, pl.DataFrame]


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
    frames: Frames = {}
    with columnar_cursor() as (cursor, sqlite):
        for table, model in models_by_table().items():
            wide = TABLES[table].community_wide or table == "engagements"
            cursor.execute(select_evidence(model, neighbours if wide else engagements, sqlite=sqlite))
            frame = pl.DataFrame(pl.from_arrow(cursor.fetch_arrow_table()))
            frames[table] = _typed(frame.slice(1) if sqlite else frame, table)
    if known_by is None:
        return frames
    known = pl.col("entered").is_null() | (pl.col("entered") <= known_by)
    return {table: frame.filter(known) for table, frame in frames.items()}


def _typed(frame: pl.DataFrame, table: str) -> pl.DataFrame:
    """SQLite keeps days as text and yes/no as 1 and 0; PostgreSQL has smaller whole numbers."""
    return frame.with_columns(
        _as(frame.schema[name], name, dtype) for name, dtype in schema_of(table).items()
    )


def _as(found: pl.DataType, name: str, dtype: pl.DataType) -> pl.Expr:
    if dtype == pl.Date and found == pl.String:
        return pl.col(name).str.to_date("%Y-%m-%d")
    return pl.col(name).cast(dtype)
