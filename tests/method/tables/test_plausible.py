"""Every column of numbers and days has its line, or a reason why it has none."""

import pytest

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.method.tables.plausible import LINES, STARTED, Days, Span, line_of

NUMBERS = (ColumnType.INT, ColumnType.FLOAT)
COLUMNS = [
    (table.name, column)
    for table in TABLES.values()
    for column in table.columns
    if column.type in (*NUMBERS, ColumnType.DATE)
]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{t}.{c.name}" for t, c in COLUMNS])
def test_each_column_has_a_line_of_its_kind_or_a_reason(table: str, column: Column) -> None:
    declared = TABLES[table].column(column.name)
    line = line_of(table, declared)
    if isinstance(line, str):
        assert len(line.split()) > 4
    elif declared.type in NUMBERS:
        assert isinstance(line, Span)
        assert line.least < line.most
        assert all("{value}" in words for words in (line.asks.zh, line.asks.en))
    else:
        assert isinstance(line, Days)
        assert line.base == STARTED or TABLES[table].column(line.base).type is ColumnType.DATE


def test_no_line_is_of_a_column_that_is_gone() -> None:
    assert LINES.keys() <= {(table, column.name) for table, column in COLUMNS}
