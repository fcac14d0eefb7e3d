"""Values of a list, and yes or no: by code or by either label."""

import polars as pl

from zhagen.method.ledger.names import key_of
from zhagen.method.tables import Column

_YES = ("是", "有", "对", "yes", "y", "true", "t", "1", "√", "✓")
_NO = ("否", "无", "不", "没有", "no", "n", "false", "f", "0", "×", "✗")


def codes_of(column: Column) -> list[str]:
    """The codes of a column's list."""
    return [allowed.code for allowed in column.allowed]


def chosen(cells: pl.Series, column: Column) -> pl.Series:
    """The codes; null where a cell is none of them, save in an open list, where it stays as it is."""
    by_key = {
        key_of(name): allowed.code
        for allowed in column.allowed
        for name in (allowed.code, allowed.label.zh, allowed.label.en)
    }
    # Only the different values are looked at: there are few of them, however long the table.
    different = cells.drop_nulls().unique()
    code_of = {value: by_key.get(key_of(value), value if column.open_list else None) for value in different}
    return cells.replace_strict(code_of, return_dtype=pl.String)


def answered(cells: pl.Series) -> pl.Series:
    """Yes or no; null where a cell is neither."""
    by_key = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
    different = cells.drop_nulls().unique()
    return cells.replace_strict(
        {value: by_key.get(key_of(value)) for value in different}, return_dtype=pl.Boolean
    )
