"""How the declared tables look as Polars frames."""

from functools import cache

import polars as pl

from zhagen.method.tables import TABLES, Column, ColumnType

_DTYPES: dict[ColumnType, pl.DataType] = {
    ColumnType.DATE: pl.Date(),
    ColumnType.INT: pl.Int64(),
    ColumnType.FLOAT: pl.Float64(),
    ColumnType.BOOL: pl.Boolean(),
}


def dtype_of(column: Column) -> pl.DataType:
    """Dates, numbers and yes/no have their own type; everything else is a String."""
    return _DTYPES.get(column.type, pl.String())


@cache
def schema_of(table: str) -> pl.Schema:
    """The columns of a table in declared order."""
    return pl.Schema({column.name: dtype_of(column) for column in TABLES[table].columns})


def empty_column(column: Column, height: int) -> pl.Series:
    """A column in which nothing is recorded."""
    return pl.Series(column.name, [None], dtype_of(column)).new_from_index(0, height)


def empty_frame(table: str) -> pl.DataFrame:
    """A table without a row."""
    return _empty(table).clone()


@cache
def _empty(table: str) -> pl.DataFrame:
    return pl.DataFrame(schema=schema_of(table))
