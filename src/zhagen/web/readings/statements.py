"""The one SELECT by which a table of evidence leaves the database."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from zhagen.method.tables import TABLES, Column, ColumnType

_TEXTS = frozenset({ColumnType.TEXT, ColumnType.WHO, ColumnType.ONE_OF, ColumnType.IDS})
_IDS = frozenset({ColumnType.ID})
# SQLite's driver takes a column's type from its first rows, and the first thousand may well be empty.
# So a row of known types goes in front; whoever reads the answer drops it.
_TEXT = "''"
_FIRST = {ColumnType.INT: "0", ColumnType.BOOL: "0", ColumnType.FLOAT: "0.0"}


def select_evidence(model: Any, engagements: Collection[UUID], *, sqlite: bool) -> str:
    """The live rows of these engagements, with exactly the declared columns under their own names.

    Only ids go into the text, and they are UUIDs; nothing that a person typed does.
    """
    table = TABLES[model.TABLE]
    cells = ", ".join(f'{_cell(model, column, sqlite)} AS "{column.name}"' for column in table.columns)
    key = "id" if model.TABLE == "engagements" else "engagement"
    wanted = ", ".join(f"'{UUID(str(one))}'" for one in engagements)
    chosen = f'"{key}" IN ({wanted}) AND "deleted_at" IS NULL' if wanted else "1 = 0"
    rows = f'SELECT {cells} FROM "{model._meta.db_table}" WHERE {chosen}'
    if not sqlite:
        return rows
    first = ", ".join(f'{_FIRST.get(column.type, _TEXT)} AS "{column.name}"' for column in table.columns)
    return f"SELECT {first} UNION ALL {rows}"


def _cell(model: Any, column: Column, sqlite: bool) -> str:
    if model.TABLE == "engagements" and column.name == "engagement":
        name = '"id"'
    else:
        name = f'"{model._meta.get_field(column.name).column}"'
    if column.type in _IDS:
        return name if sqlite else f"{name}::text"
    return f"NULLIF({name}, '')" if column.type in _TEXTS else name
