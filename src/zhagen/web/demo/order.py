"""The evidence tables in an order in which each stands after those that it points to."""

from zhagen.method.tables import TABLES, ColumnType


def tables_in_order() -> list[str]:
    """All tables."""
    done: list[str] = []

    def visit(table: str) -> None:
        for column in TABLES[table].columns:
            points = column.type in (ColumnType.ID, ColumnType.IDS)
            if points and column.refers and column.refers not in (table, *done):
                visit(column.refers)
        if table not in done:
            done.append(table)

    for table in TABLES:
        visit(table)
    return done
