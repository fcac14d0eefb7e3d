"""A connection to the installation's database that answers in columns instead of rows (ADBC)."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from django.db import connection


@contextmanager
def columnar_cursor() -> Iterator[tuple[Any, bool]]:
    """A cursor, and whether the database is SQLite. All that is read through it is of one moment.

    It is a connection of its own: it sees what was committed, not what the caller has yet to commit.
    """
    sqlite = connection.vendor == "sqlite"
    with closing(_connect(sqlite)) as columnar, closing(columnar.cursor()) as cursor:
        if not sqlite:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield cursor, sqlite


def _connect(sqlite: bool) -> Any:
    named = connection.settings_dict
    if sqlite:
        from adbc_driver_sqlite import dbapi

        return dbapi.connect(str(named["NAME"]))
    from adbc_driver_postgresql import dbapi as postgresql
    from psycopg.conninfo import make_conninfo

    words = {
        "dbname": named["NAME"],
        "user": named["USER"],
        "password": named["PASSWORD"],
        "host": named["HOST"],
        "port": named["PORT"],
    }
    return postgresql.connect(make_conninfo(**{key: value for key, value in words.items() if value}))
