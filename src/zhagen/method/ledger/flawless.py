"""One question to a whole table: whether every cell and row of it is as it should be already.

Where the answer is yes, as for nearly every table that a program wrote, no column is looked at by itself. Where it is
no, the long way finds what is amiss and where. The question may be stricter than the long way, never looser.
"""

from collections.abc import Iterator
from functools import cache

import polars as pl

from zhagen.method.ledger.limits import MANY_ROWS
from zhagen.method.ledger.schema import dtype_of, schema_of
from zhagen.method.tables import FIRST_DAY, LAST_DAY, TABLES, Column, ColumnType, Table

# Records that are rightly typed before their day: an instalment is dated the day it falls due, and a planned
# activity carries its planned day until it is held.
_AHEAD: dict[str, pl.Expr] = {
    "funding": pl.lit(True),
    "activities": ~pl.col("held").fill_null(False),
}


def entered_before_its_day(table: Table) -> pl.Expr:
    """Whether a row was typed before the day that it is of, where that cannot be."""
    return (pl.col("day") > pl.col("entered")) & ~_AHEAD.get(table.name, pl.lit(False))


def flawless(frame: pl.DataFrame, table: Table) -> pl.DataFrame | None:
    """The table as a ledger holds it, where nothing in it is amiss; None where a closer look is due.

    Nothing means: each declared column is there, in order and typed; each cell in its list or range, days in an order
    that can be, no id twice. Texts of a large table that are held listed (categories) stay so.
    """
    schema = schema_of(table.name)
    if frame.columns != schema.names():
        return None
    listed = frozenset(name for name, dtype in frame.schema.items() if dtype == pl.Categorical)
    large = frame.height >= MANY_ROWS and table.name != "engagements"
    stay = frozenset(x.name for x in table.columns if large and x.name != "id" and not x.joined) & listed
    if listed - stay:
        frame = frame.with_columns(pl.col(sorted(listed - stay)).cast(pl.String))
    found = {name: pl.String() if name in stay else dtype for name, dtype in frame.schema.items()}
    if found != dict(schema):
        return None
    asked = _amiss(table.name, stay)
    if large:
        return None if frame.lazy().select(asked).collect().item() else frame
    # Its columns are short work each: handing them to threads would cost more than it saves.
    return None if frame.select_seq(asked).item() else frame


@cache
def _amiss(table: str, listed: frozenset[str]) -> pl.Expr:
    asked = [
        *(
            question
            for column in TABLES[table].columns
            for question in _of_column(column, listed=column.name in listed)
        ),
        *_of_rows(TABLES[table]),
    ]
    return pl.any_horizontal(asked).alias("amiss")


def _of_column(column: Column, *, listed: bool) -> Iterator[pl.Expr]:
    cells = pl.col(column.name)
    if column.required:
        yield cells.null_count() > 0
    if listed:
        cells = cells.unique().cast(pl.String)
    if column.low is not None and column.high is not None:
        yield ~cells.is_between(column.low, column.high).all()
    if column.type is ColumnType.DATE:
        yield ~cells.is_between(FIRST_DAY, LAST_DAY).all()
    elif column.type is ColumnType.FLOAT:
        yield ~cells.is_finite().all()
    elif column.allowed:
        yield ~cells.is_in([allowed.code for allowed in column.allowed]).all()
    elif dtype_of(column) == pl.String:
        length = cells.str.len_bytes()
        yield length.min() == 0
        yield (cells.str.strip_chars().str.len_bytes() != length).any()
        if column.joined:
            yield cells.str.contains("[;；\\s]").any()


def _of_rows(table: Table) -> Iterator[pl.Expr]:
    # Where all hashes differ all ids differ, and numbers are compared several times faster than texts.
    yield pl.col("id").hash().n_unique() < pl.len()
    for column in table.columns:
        if column.starts is not None:
            yield (pl.col(column.name) < pl.col(column.starts)).any()
    yield entered_before_its_day(table).any()
