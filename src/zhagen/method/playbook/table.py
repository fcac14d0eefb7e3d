"""The method's fixed table as rows by full id."""

from collections.abc import Mapping
from typing import Any

CELLS = ("situation", "residents", "tasks", "methods", "goals", "cautions")


def table_rows(table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Each item of table.toml by its id stage.dimension.item, in the table's order: zh, en, maybe kind."""
    return {
        f"{stage['id']}.{dimension}.{item}": row
        for stage in table["stage"]
        for dimension in CELLS
        for item, row in stage.get(dimension, {}).items()
    }
