"""A ledger in which every table has rows and every column is filled and empty by turns."""

from datetime import date, timedelta

import polars as pl

from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES, Column, ColumnType

ROWS = 7
ODD = '编号, "x"'  # an id that needs quotation marks in a CSV file


def filled_frames() -> dict[str, pl.DataFrame]:
    """All tables; ids refer to rows that are there."""
    return {
        name: pl.DataFrame(
            {column.name: _cells(name, column) for column in table.columns}, schema=schema_of(name)
        )
        for name, table in TABLES.items()
    }


def _cells(table: str, column: Column) -> list[object]:
    cells = [_cell(table, column, row) for row in range(ROWS)]
    if not column.required and (table, column.name) != ("engagements", "engagement"):
        cells[len(column.name) % ROWS] = None
    return cells


def _cell(table: str, column: Column, row: int) -> object:
    match column.type:
        case ColumnType.ID if column.name == "id":
            return f"{table}-{row}"
        case ColumnType.ID if table == "engagements" and column.name == "engagement":
            return f"{table}-{row}"
        case ColumnType.ID:
            return f"{column.refers or ODD}-{row}"
        case ColumnType.IDS:
            return f"{column.refers}-{row};{column.refers}-0" if row else f"{column.refers}-0"
        case ColumnType.DATE:
            return date(2026, 3, 1) + timedelta(days=row)
        case ColumnType.INT:
            return min(row, int(column.high if column.high is not None else 9)) or 1
        case ColumnType.FLOAT:
            return row / 8
        case ColumnType.BOOL:
            return row % 2 == 0
        case _ if column.allowed:
            return column.allowed[row % len(column.allowed)].code
        case _:
            return ("东区", "=1+1", "a, b", 'say "no"', "two\nlines", "http://example.org", "007")[row]
