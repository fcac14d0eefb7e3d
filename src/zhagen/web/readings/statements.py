"""The one SELECT by which a table of evidence leaves the database."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhagen.method.tables import TABLES, Column, ColumnType

_TEXTS = frozenset({ColumnType.TEXT, ColumnType.WHO, ColumnType.ONE_OF, ColumnType.IDS})


def select_rows(model: Any, engagements: Collection[UUID]) -> str:
    """PostgreSQL: the live rows of these engagements, with exactly the declared columns under their own names.

    Only ids go into the text, and they are UUIDs; nothing that a person typed does.
    """
    columns = TABLES[model.TABLE].columns
    cells = ", ".join(f'{_cell(model, c)}{_as_text(c)} AS "{c.name}"' for c in columns)
    return f"SELECT {cells} {_rows(model, engagements)}"


def select_columns(model: Any, engagements: Collection[UUID]) -> str:
    """SQLite: the same, as one row with a JSON list for each declared column, in their order.

    So it makes a Python object for each column and not for each cell. JSON keeps 15 digits of a number, and all
    17 when they are asked for as text.
    """
    lists = (
        _exact(_cell(model, c)) if c.type is ColumnType.FLOAT else _cell(model, c)
        for c in TABLES[model.TABLE].columns
    )
    return f"SELECT {', '.join(f'json_group_array({one})' for one in lists)} {_rows(model, engagements)}"


def _rows(model: Any, engagements: Collection[UUID]) -> str:
    key = "id" if model.TABLE == "engagements" else "engagement"
    wanted = ", ".join(f"'{UUID(str(one))}'" for one in engagements)
    chosen = f'"{key}" IN ({wanted}) AND "deleted_at" IS NULL' if wanted else "1 = 0"
    return f'FROM "{model._meta.db_table}" WHERE {chosen}'


def _cell(model: Any, column: Column) -> str:
    if model.TABLE == "engagements" and column.name == "engagement":
        return '"id"'
    name = f'"{model._meta.get_field(column.name).column}"'
    return f"NULLIF({name}, '')" if column.type in _TEXTS else name


def _as_text(column: Column) -> str:
    return "::text" if column.type is ColumnType.ID else ""


def _exact(name: str) -> str:
    return f"CASE WHEN {name} IS NULL THEN NULL ELSE printf('%!.17g', {name}) END"
