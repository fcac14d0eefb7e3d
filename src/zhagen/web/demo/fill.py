"""A new installation filled with the demo, through the desks that every record goes through."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.method.tables import TABLES, ColumnType
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import dated_id
from zhagen.web.community import service as community
from zhagen.web.demo.names import name_cells
from zhagen.web.demo.order import tables_in_order
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.practice import service as practice

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]
ORIGIN = "demo"


def fill_demo(places: Sequence[tuple[agency.DemoPlace, Tables]], day: dt.date) -> int:
    """Make the agency and write every place's rows; all or nothing. Returns the number of rows.

    Rows are those of a ledger, each date as it is to stand there. Raises what the desks raise.
    """
    with transaction.atomic():
        founded = agency.found_demo([place for place, _tables in places], day)
        return sum(
            _Loading(place, tables, made).load()
            for (place, tables), made in zip(places, founded, strict=True)
        )


class _Loading:
    """One station's ledger on its way into the records."""

    def __init__(self, place: agency.DemoPlace, tables: Tables, founded: agency.Founded) -> None:
        self._place, self._tables, self._founded = place, tables, founded
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
            for number, row in enumerate(self._tables.get(table, ()), 1):
                by_author[row.get("worker") or self._first].append(self._cells(table, row, number))
            for author, rows in by_author.items():
                write = _desk_of(table).record_many
                written += write(self._scopes[author], table, self._founded.engagement, rows, origin=ORIGIN)
        return written

    def _cells(self, table: str, row: Row, number: int) -> dict[str, Any]:
        columns = (column for column in TABLES[table].columns if column.name != "engagement")
        cells = {column.name: self._cell(table, column, row) for column in columns}
        return {**cells, **name_cells(table, number)}

    def _cell(self, table: str, column: Any, row: Row) -> Any:
        value = row.get(column.name)
        if column.name == "id":
            return self._keys[table][value]
        if column.type is ColumnType.IDS:
            return tuple(
                self._keys[column.refers][one.strip()] for one in (value or "").split(";") if one.strip()
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


def _desk_of(table: str) -> Any:
    return next(app for app in (agency, community, fieldwork, practice) if table in app.MODELS)
