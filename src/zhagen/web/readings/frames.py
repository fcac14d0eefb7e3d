"""Records of engagements as frames: one query a table, in one snapshot."""

import datetime as dt
import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

import polars as pl
from django.db import connection

from zhagen.method.ledger import write_ledger
from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.agency import service as agency
from zhagen.web.common.fields import field_of
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord

_TEXTS = frozenset({ColumnType.TEXT, ColumnType.WHO, ColumnType.ONE_OF, ColumnType.IDS})


def select_rows(model: type[DatedRecord], engagements: Collection[UUID]) -> str:
    """PostgreSQL: the live rows of these engagements, with exactly the declared columns under their own names.

    Only ids go into the text, and they are UUIDs; nothing that a person typed does.
    """
    columns = TABLES[model.TABLE].columns
    cells = ", ".join(f'{_cell(model, c)}{_as_text(c)} AS "{c.name}"' for c in columns)
    return f"SELECT {cells} {_rows(model, engagements)}"


def select_columns(model: type[DatedRecord], engagements: Collection[UUID]) -> str:
    """SQLite: the same, as one row with a JSON list for each declared column, in their order.

    So it makes a Python object for each column and not for each cell. JSON keeps 15 digits of a number, and all
    17 when they are asked for as text.
    """
    lists = (
        _exact(_cell(model, c)) if c.type is ColumnType.FLOAT else _cell(model, c)
        for c in TABLES[model.TABLE].columns
    )
    return f"SELECT {', '.join(f'json_group_array({one})' for one in lists)} {_rows(model, engagements)}"


def _rows(model: type[DatedRecord], engagements: Collection[UUID]) -> str:
    key = "id" if model.TABLE == "engagements" else "engagement"
    wanted = ", ".join(f"'{UUID(str(one))}'" for one in engagements)
    chosen = f'"{key}" IN ({wanted}) AND "deleted_at" IS NULL' if wanted else "1 = 0"
    return f'FROM "{model._meta.db_table}" WHERE {chosen}'


def _cell(model: type[DatedRecord], column: Column) -> str:
    if model.TABLE == "engagements" and column.name == "engagement":
        return '"id"'
    name = f'"{field_of(model, column.name).column}"'
    return f"NULLIF({name}, '')" if column.type in _TEXTS else name


def _as_text(column: Column) -> str:
    return "::text" if column.type is ColumnType.ID else ""


def _exact(name: str) -> str:
    return f"CASE WHEN {name} IS NULL THEN NULL ELSE printf('%!.17g', {name}) END"


# Connections to the installation's database that answer in columns instead of rows.
#
# Each is a connection of its own: all that is read through it is of one moment, and only what was committed.

WAITS = 20  # seconds


def is_sqlite() -> bool:
    """Whether the installation's database is a file."""
    return bool(connection.vendor == "sqlite")


@contextmanager
def sqlite_cursor() -> Iterator[Any]:
    """A cursor by Python's own SQLite, the one that Django uses.

    Never by another library's: two copies of SQLite in one process do not see each other's locks on the file.
    When ADBC's copy closed the file it took itself for the last, and removed the write-ahead log into which
    Django went on writing: what had been confirmed was gone.
    """
    with closing(
        sqlite3.connect(str(connection.settings_dict["NAME"]), timeout=WAITS, isolation_level=None)
    ) as own:
        own.execute("PRAGMA query_only = ON")
        own.execute("BEGIN")
        yield own.cursor()


@contextmanager
def postgresql_cursor() -> Iterator[Any]:
    """A cursor by ADBC, which hands over Arrow tables."""
    from adbc_driver_postgresql import dbapi

    with closing(dbapi.connect(_address())) as own, closing(own.cursor()) as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield cursor


def _address() -> str:
    from psycopg.conninfo import make_conninfo

    named = connection.settings_dict
    words = {
        "dbname": named["NAME"],
        "user": named["USER"],
        "password": named["PASSWORD"],
        "host": named["HOST"],
        "port": named["PORT"],
    }
    return make_conninfo(**{key: value for key, value in words.items() if value})


Frames = dict[str, pl.DataFrame]
# How SQLite has them in JSON: days as text, numbers with all their digits as text, yes/no as 1 and 0.
_IN_JSON: dict[Any, Any] = {pl.Date: pl.String, pl.Float64: pl.String, pl.Boolean: pl.Int64}


def models_by_table() -> dict[str, type[DatedRecord]]:
    """Every evidence table's model, in the order of the contract."""
    found = {**agency.MODELS, **records.MODELS}
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


def _from_sqlite(
    wanted: list[tuple[type[DatedRecord], Collection[UUID]]],
) -> Iterator[tuple[str, pl.DataFrame]]:
    with sqlite_cursor() as cursor:
        for model, engagements in wanted:
            lists = cursor.execute(select_columns(model, engagements)).fetchone()
            columns = [
                _typed(pl.Series(name, json.loads(listed), dtype=_IN_JSON.get(dtype, dtype)), dtype)
                for (name, dtype), listed in zip(schema_of(model.TABLE).items(), lists, strict=True)
            ]
            yield model.TABLE, pl.DataFrame(columns)


def _from_postgresql(
    wanted: list[tuple[type[DatedRecord], Collection[UUID]]],
) -> Iterator[tuple[str, pl.DataFrame]]:
    with postgresql_cursor() as cursor:
        for model, engagements in wanted:
            cursor.execute(select_rows(model, engagements))
            frame = pl.DataFrame(pl.from_arrow(cursor.fetch_arrow_table()))
            yield model.TABLE, frame.select(pl.col(n).cast(t) for n, t in schema_of(model.TABLE).items())


def _typed(found: pl.Series, dtype: pl.DataType | type[pl.DataType]) -> pl.Series:
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


def write_installation_ledger(folder: Path, form: Literal["csv", "parquet"] = "csv") -> dict[str, int]:
    """Write every agency's engagements into the folder; returns the number of rows by table, empty ones left out.

    Rows stand in the order of their ids, which is that of their making. Raises OSError as the disk does.
    """
    engagements = agency.all_engagements()
    frames = {table: frame.sort("id") for table, frame in gather_frames(engagements, engagements).items()}
    write_ledger(frames, folder, form)
    return {table: frame.height for table, frame in frames.items() if frame.height}
