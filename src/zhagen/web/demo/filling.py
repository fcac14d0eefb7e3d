"""The demo's records written from the fictional ledger, with names that people would give them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import dated_id
from zhagen.web.demo.moved_ledger import tables_in_order
from zhagen.web.demo.naming import Naming
from zhagen.web.records import service as records

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
ORIGIN = "demo"
PROMISED_WITHIN, PROMISED_AFTER = (
    dt.timedelta(11),
    dt.timedelta(7),
)  # of the last contacts every third will be kept
EVERY = 3


def fill_demo(
    places: Sequence[tuple[agency.DemoPlace, Tables]],
    day: dt.date,
    watch: Callable[[agency.DemoPlace, int], None] | None = None,
) -> int:
    """Make the agency and write every place's rows; all or nothing. Returns the number of rows.

    Rows are those of a ledger, each date as it is to stand there; they are written down as if `day` were today.
    `watch` is told of each place, and which it is, before it is written. Raises what the desks raise.
    """
    with transaction.atomic():
        founded = agency.found_demo([place for place, _tables in places], day)
        rows = 0
        for number, ((place, tables), made) in enumerate(zip(places, founded, strict=True)):
            if watch is not None:
                watch(place, number)
            rows += _Loading(place, tables, made, Naming(number, tables), day).load()
        return rows


class _Loading:
    """One station's ledger on its way into the records."""

    def __init__(
        self,
        place: agency.DemoPlace,
        tables: Tables,
        founded: agency.Founded,
        naming: Naming,
        day: dt.date,
    ) -> None:
        self._place, self._tables, self._founded = place, tables, founded
        self._naming, self._day = naming, day
        self._scopes = {name: agency.scope_of(worker) for name, worker in founded.workers.items()}
        self._first = next(iter(self._scopes))
        self._keys = {
            table: {row["id"]: self._key(table, row) for row in rows} for table, rows in tables.items()
        }

    def load(self) -> int:
        """Table by table; each row under the name of the worker in it, or of the first."""
        written = 0
        for table in tables_in_order():
            if table == "engagements":
                continue
            by_author: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
            for number, row in enumerate(self._tables.get(table, ())):
                by_author[row.get("worker") or self._first].append(self._cells(table, row, number))
            for author, rows in by_author.items():
                write = _desk_of(table).record_many
                written += write(self._scopes[author], table, self._founded.engagement, rows, origin=ORIGIN)
        return written

    def _cells(self, table: str, row: Row, number: int) -> dict[str, Any]:
        columns = (column for column in TABLES[table].columns if column.name != "engagement")
        cells = {column.name: self._cell(table, column, row) for column in columns}
        if table == "contacts" and row["made"] and number % EVERY == 0 and self._is_recent(row):
            cells["follow_up_on"] = row["day"] + PROMISED_AFTER
        return {**cells, **self._naming.cells(table, row)}

    def _is_recent(self, row: Row) -> bool:
        return bool(row["day"] > self._day - PROMISED_WITHIN)

    def _cell(self, table: str, column: Column, row: Row) -> Any:
        value = row.get(column.name)
        if column.name == "id":
            return self._keys[table][value]
        if column.type is ColumnType.IDS:
            return tuple(
                self._keys[column.refers or ""][one.strip()]
                for one in (value or "").split(";")
                if one.strip()
            )
        if column.type is not ColumnType.ID or value is None:
            return value
        if column.name == "worker":
            return self._founded.workers[value].pk
        if column.refers is None:  # a visit: rows of one have one
            return dated_id(row["day"], self._place.key, column.name, value)
        return self._keys[column.refers][value]

    def _key(self, table: str, row: Row) -> UUID:
        return dated_id(row["day"] or row["entered"], self._place.key, table, row["id"])


def _desk_of(table: str) -> ModuleType:
    return next(app for app in (agency, records) if table in app.MODELS)
