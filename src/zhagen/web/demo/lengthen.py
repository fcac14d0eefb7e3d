"""A ledger that began later made as long as the others: its first months are told again as those before them."""

import datetime as dt
from collections.abc import Iterator, Mapping

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.demo.moved_ledger import Row, Tables

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
            _moved(row, dates, times) if row["entered"] < first + SPAN else row for row in tables[table]
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
    again = _moved(row, dates, turn)
    for column in declared:
        value = row.get(column.name)
        if column.name == "id" or column.refers in EVERYDAY:
            again[column.name] = names.get(value) if value else value
        elif column.refers not in (None, *THERE_BEFORE):
            again[column.name] = None
    return again


def _moved(row: Row, dates: list[str] | tuple[str, ...], times: int) -> Row:
    return {**row, **{name: row[name] - SPAN * times for name in dates if row.get(name) is not None}}
