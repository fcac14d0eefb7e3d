"""Connections to the installation's database that answer in columns instead of rows.

Each is a connection of its own: all that is read through it is of one moment, and only what was committed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from django.db import connection

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
