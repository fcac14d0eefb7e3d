"""How each database hands over a table of evidence: in columns, over a connection of its own, of one moment."""

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from typing import Any, Protocol
from uuid import UUID

import polars as pl
from django.db import OperationalError, connection

from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.common.fields import field_of
from zhagen.web.common.models import TableVersion
from zhagen.web.store.record import DatedRecord

WAITS = 20  # seconds
_NOTHING = "SELECT '', '', '' WHERE 1 = 0"
_TEXTS = frozenset({ColumnType.TEXT, ColumnType.WHO, ColumnType.ONE_OF, ColumnType.IDS})
# How SQLite has them in JSON: days as text, numbers with all their digits as text, yes/no as 1 and 0.
_IN_JSON: dict[Any, Any] = {pl.Date: pl.String, pl.Float64: pl.String, pl.Boolean: pl.Int64}


class Moment(Protocol):
    """The database at one moment: what is read through it was committed, and belongs together."""

    def table(self, model: type[DatedRecord], engagements: Collection[UUID]) -> pl.DataFrame:
        """The live rows of these engagements, with the declared columns, typed."""
        ...

    def versions(self, engagements: Collection[UUID]) -> dict[tuple[str, str], str]:
        """(engagement, table) -> its version; those that were never written to are left out."""
        ...


@contextmanager
def one_moment() -> Iterator[Moment]:
    """A connection of its own, so that nothing of the request's transaction is in it."""
    if connection.vendor == "sqlite":
        with sqlite_cursor() as cursor:
            yield _OnSQLite(cursor)
    else:
        with postgresql_cursor() as cursor:
            yield _OnPostgreSQL(cursor)


class _OnSQLite:
    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor

    def table(self, model: type[DatedRecord], engagements: Collection[UUID]) -> pl.DataFrame:
        lists = self._cursor.execute(select_columns(model, engagements)).fetchone()
        return pl.DataFrame(
            [
                _typed(pl.Series(name, json.loads(listed), dtype=_IN_JSON.get(dtype, dtype)), dtype)
                for (name, dtype), listed in zip(schema_of(model.TABLE).items(), lists, strict=True)
            ]
        )

    def versions(self, engagements: Collection[UUID]) -> dict[tuple[str, str], str]:
        return _by_table(self._cursor.execute(select_versions(engagements)).fetchall())


class _OnPostgreSQL:
    def __init__(self, cursor: Any) -> None:  # ADBC's own has no types
        self._cursor = cursor

    def table(self, model: type[DatedRecord], engagements: Collection[UUID]) -> pl.DataFrame:
        self._cursor.execute(select_rows(model, engagements))
        frame = pl.DataFrame(pl.from_arrow(self._cursor.fetch_arrow_table()))
        return frame.select(pl.col(n).cast(t) for n, t in schema_of(model.TABLE).items())

    def versions(self, engagements: Collection[UUID]) -> dict[tuple[str, str], str]:
        self._cursor.execute(select_versions(engagements))
        return _by_table(self._cursor.fetchall())


def _by_table(rows: Collection[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    return {(engagement, table): version for engagement, table, version in rows}


def _typed(found: pl.Series, dtype: pl.DataType | type[pl.DataType]) -> pl.Series:
    if dtype == pl.Date:
        return found.str.to_date("%Y-%m-%d")
    return found.cast(dtype)


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


def select_versions(engagements: Collection[UUID]) -> str:
    """Both: engagement, table and version of what was written to, as text."""
    wanted = ", ".join(f"'{UUID(str(one))}'" for one in engagements)
    table = TableVersion._meta.db_table
    cells = 'CAST("engagement" AS TEXT), "table", CAST("version" AS TEXT)'
    return f'SELECT {cells} FROM "{table}" WHERE "engagement" IN ({wanted})' if wanted else _NOTHING


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


@contextmanager
def sqlite_cursor() -> Iterator[Any]:
    """A cursor by Python's own SQLite, the one that Django uses.

    Never by another library's: two copies of SQLite in one process do not see each other's locks on the file.
    When ADBC's copy closed the file it took itself for the last, and removed the write-ahead log into which
    Django went on writing: what had been confirmed was gone.
    """
    file = str(connection.settings_dict["NAME"])
    with (
        connection.wrap_database_errors,
        closing(sqlite3.connect(file, timeout=WAITS, isolation_level=None, uri=True)) as own,
    ):
        own.execute("PRAGMA query_only = ON")
        own.execute("BEGIN")
        yield own.cursor()


@contextmanager
def postgresql_cursor() -> Iterator[Any]:
    """A cursor by ADBC, which hands over Arrow tables."""
    from adbc_driver_postgresql import dbapi

    try:
        with closing(dbapi.connect(_address())) as own, closing(own.cursor()) as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield cursor
    except dbapi.Error as problem:
        raise OperationalError(str(problem)) from problem


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
