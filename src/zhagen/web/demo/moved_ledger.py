"""A ledger as it stood on an earlier day, with all its days moved so that it ends on another."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.demo.order import tables_in_order

Row = dict[str, Any]
Tables = dict[str, list[Row]]


def cut_ledger(
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    known_by: dt.date,
    last: dt.date,
    ends: Collection[str],
    ends_with: Mapping[tuple[str, str], Sequence[str]],
) -> Tables:
    """What had been entered by `known_by`, moved by as many days as lie between it and `last`.

    `ends`: date columns that are empty until their day has come; `ends_with`: (table, such a column) -> the cells
    that are empty as long. A row that needs one which was not there yet is left out; where it need not name it,
    it does not.
    """
    found: Tables = {}
    known: dict[str, set[str]] = {}
    for table in tables_in_order():
        declared = TABLES[table].columns
        rows = [dict(row) for row in tables.get(table, ()) if row["entered"] <= known_by]
        for row in rows:
            _forget(table, row, known_by, ends, ends_with)
        known[table] = {row["id"] for row in rows}
        kept = [row for row in rows if _keeps(row, declared, known)]
        known[table] = {row["id"] for row in kept}
        found[table] = [_moved(row, declared, last - known_by) for row in kept]
    return found


def _forget(
    table: str,
    row: Row,
    known_by: dt.date,
    ends: Collection[str],
    ends_with: Mapping[tuple[str, str], Sequence[str]],
) -> None:
    for name in ends:
        if row.get(name) is not None and row[name] > known_by:
            row[name] = None
            for cell in ends_with.get((table, name), ()):
                row[cell] = None


def _keeps(row: Row, declared: Sequence[Column], known: Mapping[str, set[str]]) -> bool:
    for column in declared:
        value = row.get(column.name)
        if column.refers in (None, "engagements") or value is None:
            continue
        there = known[str(column.refers)]
        if column.type is ColumnType.IDS:
            row[column.name] = ";".join(one for one in value.split(";") if one.strip() in there) or None
        elif value not in there:
            if column.required:
                return False
            row[column.name] = None
    return True


def _moved(row: Row, declared: Sequence[Column], by: dt.timedelta) -> Row:
    dates = [column.name for column in declared if column.type is ColumnType.DATE]
    return {**row, **{name: row[name] + by for name in dates if row.get(name) is not None}}
