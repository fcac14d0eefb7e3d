"""The fictional ledger cut at an earlier day, moved to another, its preparation lengthened."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from zhagen.method.tables import TABLES, Column, ColumnType


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


SPAN = dt.timedelta(days=150)  # of so many days the everyday work is told again
EVERYDAY = ("work_hours", "contacts", "invitations", "concerns", "activities", "attendance")
THERE_BEFORE = ("engagements", "kept", "buildings", "households", "residents")


def lengthen(tables: Tables, times: int) -> Tables:
    """The everyday records of the first SPAN once more before themselves, `times` times, under ids of their own.

    Places and people of those days were there from the new beginning. What came to be later (a group, an
    objective) is not named by what is told again.
    """
    first = min(row["started"] for row in tables["engagements"])
    found = {table: list(rows) for table, rows in tables.items()}
    for table in THERE_BEFORE:
        dates = ("day", "entered", "started")
        found[table] = [
            _stretched(row, dates, times) if row["entered"] < first + SPAN else row for row in tables[table]
        ]
    for turn in range(1, times + 1):
        names = {row["id"]: f"{row['id']}-{turn}" for row in _of_first_days(tables, first)}
        for table in EVERYDAY:
            declared = TABLES[table].columns
            rows = [row for row in tables[table] if row["day"] < first + SPAN]
            found[table] += [_told_again(row, declared, names, turn) for row in rows]
    return found


def _of_first_days(tables: Tables, first: dt.date) -> Iterator[Row]:
    return (row for table in EVERYDAY for row in tables[table] if row["day"] < first + SPAN)


def _told_again(row: Row, declared: tuple[Column, ...], names: Mapping[str, str], turn: int) -> Row:
    dates = [column.name for column in declared if column.type is ColumnType.DATE]
    again = _stretched(row, dates, turn)
    for column in declared:
        value = row.get(column.name)
        if column.name == "id" or column.refers in EVERYDAY:
            again[column.name] = names.get(value) if value else value
        elif column.refers not in (None, *THERE_BEFORE):
            again[column.name] = None
    return again


def _stretched(row: Row, dates: list[str] | tuple[str, ...], times: int) -> Row:
    return {**row, **{name: row[name] - SPAN * times for name in dates if row.get(name) is not None}}
