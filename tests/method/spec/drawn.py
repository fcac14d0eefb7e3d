"""Evidence drawn as text: what a spec shows is what the method reads.

    contacts
    id     | day        | household | mode
    c1..c3 | 2026-03-01 | h1..h3    | home

A blank line ends a table. An empty cell is not recorded; a missing id is made up; `entered` is the row's day.
`c1..c3` draws the row three times; other ranges of the same length run along, every other cell is repeated.
Every row belongs to engagement E1 (of community C1, started 2025-01-01) unless a column says otherwise.
"""

import re
from datetime import date
from typing import Any

import polars as pl

from zhagen.method.ledger import Ledger
from zhagen.method.tables import TABLES, Column, ColumnType

RANGE = re.compile(r"^(.*?)(\d+)\.\.\1(\d+)$")
E1 = {"id": "E1", "engagement": "E1", "community": "C1", "started": "2025-01-01", "day": "2025-01-01"}


def drawn_ledger(text: str) -> Ledger:
    """The ledger that the drawing shows. ValueError names a table or column that does not exist."""
    rows: dict[str, list[dict[str, str]]] = {}
    for block in re.split(r"\n\s*\n", text.strip()):
        name, header, *lines = [line.strip() for line in block.strip().splitlines()]
        if name not in TABLES:
            raise ValueError(f"no table {name!r}")
        columns = [cell.strip() for cell in header.split("|")]
        known = {c.name for c in TABLES[name].columns}
        if not set(columns) <= known:
            raise ValueError(f"{name} has no column {sorted(set(columns) - known)}")
        for line in lines:
            cells = dict(zip(columns, (cell.strip() for cell in line.split("|")), strict=True))
            rows.setdefault(name, []).extend(_repeated(cells))
    rows.setdefault("engagements", [E1])
    return Ledger.from_frames({name: _frame(name, table_rows) for name, table_rows in rows.items()})


def _repeated(cells: dict[str, str]) -> list[dict[str, str]]:
    ranges = {name: found for name, cell in cells.items() if (found := RANGE.match(cell))}
    if not ranges:
        return [cells]
    lengths = {int(r[3]) - int(r[2]) + 1 for r in ranges.values()}
    if len(lengths) != 1:
        raise ValueError(f"ranges of different lengths: {cells}")
    (length,) = lengths
    return [
        {**cells, **{name: f"{r[1]}{int(r[2]) + i}" for name, r in ranges.items()}} for i in range(length)
    ]


def _frame(name: str, rows: list[dict[str, str]]) -> pl.DataFrame:
    table = TABLES[name]
    filled = []
    for i, row in enumerate(rows):
        known = {"id": f"{name}-{i + 1}", "engagement": "E1", **row}
        known.setdefault("entered", known.get("day", ""))
        filled.append({c.name: _value(c, known.get(c.name, "")) for c in table.columns})
    return pl.DataFrame(filled, schema={c.name: _DTYPES.get(c.type, pl.String) for c in table.columns})


_DTYPES: dict[ColumnType, Any] = {
    ColumnType.DATE: pl.Date,
    ColumnType.INT: pl.Int64,
    ColumnType.FLOAT: pl.Float64,
    ColumnType.BOOL: pl.Boolean,
}


def _value(column: Column, cell: str) -> Any:
    if cell == "":
        return None
    if column.type is ColumnType.DATE:
        return date.fromisoformat(cell)
    if column.type is ColumnType.INT:
        return int(cell)
    if column.type is ColumnType.FLOAT:
        return float(cell)
    if column.type is ColumnType.BOOL:
        return {"yes": True, "no": False}[cell]
    return cell
