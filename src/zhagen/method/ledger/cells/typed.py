"""One column, from cells as they were found to its declared type."""

from dataclasses import dataclass

import polars as pl

from zhagen.method.ledger.cells.choice import answered, chosen, codes_of
from zhagen.method.ledger.cells.day import day, within
from zhagen.method.ledger.cells.joined import joined
from zhagen.method.ledger.cells.number import number, whole_number
from zhagen.method.ledger.cells.text import as_text
from zhagen.method.ledger.schema import empty_column
from zhagen.method.tables import Column, ColumnType


@dataclass(frozen=True, slots=True)
class Typed:
    """The typed cells, and `failed`: true where a filled cell could not be read. None: every cell could."""

    cells: pl.Series
    failed: pl.Series | None


def typed(cells: pl.Series, column: Column) -> Typed | None:
    """The cells as the column's type; None where they are not single values at all."""
    cells = _without_nan(cells)
    ready = _as_program_wrote(cells, column)
    if ready is None:
        texts = as_text(cells)
        if texts is None:
            return None
        if texts.null_count() == len(texts):
            return Typed(empty_column(column, len(texts)), None)
        cells, ready = texts, _as_hand_wrote(texts, column)
    if ready.null_count() == cells.null_count():
        return Typed(ready, None)
    return Typed(ready, ready.is_null() & cells.is_not_null())


def _without_nan(cells: pl.Series) -> pl.Series:
    # Programs that know no null write NaN for an empty cell.
    return cells.fill_nan(None) if cells.dtype.is_float() and cells.is_nan().any() else cells


def _as_program_wrote(cells: pl.Series, column: Column) -> pl.Series | None:
    """Cells that have, or all but have, the right type already."""
    dtype, kind = cells.dtype, column.type
    if kind is ColumnType.DATE and dtype in (pl.Date, pl.Datetime):
        return within(cells if dtype == pl.Date else cells.dt.date())
    if kind is ColumnType.INT and dtype.is_integer():
        return cells.cast(pl.Int64, strict=False)
    if kind is ColumnType.FLOAT and dtype.is_numeric():
        values = cells.cast(pl.Float64)
        return values.set(values.is_infinite(), None) if values.is_infinite().any() else values
    if kind is ColumnType.BOOL and dtype == pl.Boolean:
        return cells
    if column.allowed and dtype == pl.String and cells.is_in(codes_of(column)).all():
        return cells
    return None


def _as_hand_wrote(texts: pl.Series, column: Column) -> pl.Series:
    match column.type:
        case ColumnType.DATE:
            return within(day(texts))
        case ColumnType.INT:
            return whole_number(texts)
        case ColumnType.FLOAT:
            return number(texts)
        case ColumnType.BOOL:
            return answered(texts)
        case _ if column.allowed:
            return chosen(texts, column)
        case _ if column.joined:
            return joined(texts)
        case _:
            return texts
