"""A ledger's rows put into the database in bulk, past the services: for readings of much data."""

import uuid
from collections.abc import Iterator
from typing import Any

from tests.method.agreement.compared import acceptable
from zhagen.method.tables import TABLES, ColumnType
from zhagen.web.agency.models import Account, Agency, Community, Engagement, Station
from zhagen.web.readings.frames import models_by_table

Row = dict[str, Any]
Tables = dict[str, list[Row]]


def key_of(table: str, name: str) -> uuid.UUID:
    """The id that a ledger's own id becomes."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{table}/{name}")


def load_tables(tables: Tables) -> dict[str, uuid.UUID]:
    """Write all rows that a database with foreign keys can hold; returns engagement -> its key.

    What a row must point to and the ledger lacks is made up. A row of no engagement goes to the first one where
    its table is community-wide; other rows of none are left out.
    """
    made = _Loading(
        {name: list({row["id"]: row for row in rows}.values()) for name, rows in acceptable(tables).items()}
    )
    made.make_missing()
    made.write_places()
    for table in _in_order():
        made.write(table)
    return {row["id"]: key_of("engagements", row["id"]) for row in made.tables["engagements"]}


class _Loading:
    def __init__(self, tables: dict[str, list[Row]]) -> None:
        self.tables = tables
        known = [row["id"] for row in tables["engagements"]]
        self.first = known[0]
        for table, rows in tables.items():
            wide = TABLES[table].community_wide
            if table != "engagements":
                tables[table] = [
                    {
                        **row,
                        "engagement": row.get("engagement") if row.get("engagement") in known else known[0],
                    }
                    for row in rows
                    if wide or row.get("engagement") in known
                ]

    def make_missing(self) -> None:
        for table in reversed(_in_order()):
            for row, refers, name in self._required(table):
                here = self.tables.setdefault(refers, [])
                if all(one["id"] != name for one in here):
                    here.append({"id": name, "engagement": row["engagement"], "day": row.get("day")})

    def _required(self, table: str) -> Iterator[tuple[Row, str, str]]:
        for column in TABLES[table].columns:
            if column.required and column.refers and column.refers != "engagements":
                for row in self.tables.get(table, []):
                    yield row, column.refers, row[column.name]

    def write_places(self) -> None:
        agency = Agency.objects.create(name="A")
        station = Station.objects.create(agency=agency, name="S")
        for name in dict.fromkeys(row["community"] for row in self.tables["engagements"]):
            Community.objects.create(pk=key_of("communities", name), station=station, name=name)
        workers = {
            row["worker"]
            for table in ("contacts", "posts", "work_hours")
            for row in self.tables.get(table, [])
            if row.get("worker")
        }
        Account.objects.bulk_create(
            Account(pk=key_of("accounts", name), username=name, name=name) for name in sorted(workers)
        )

    def write(self, table: str) -> None:
        model = models_by_table()[table]
        names = {one: {row["id"] for row in rows} for one, rows in self.tables.items()}
        rows = [self._made(model, row, names) for row in self.tables.get(table, [])]
        model.objects.bulk_create(as_promised(table, rows), batch_size=500)

    def _made(self, model: Any, row: Row, names: dict[str, set[str]]) -> Any:
        cells: Row = {
            "id": key_of(model.TABLE, row["id"]),
            "entered": row.get("entered"),
            "day": row.get("day"),
        }
        if model is not Engagement:
            cells["engagement_id"] = key_of("engagements", row["engagement"])
        for column in TABLES[model.TABLE].columns[4:]:
            value, field = row.get(column.name), model._meta.get_field(column.name)
            if column.type is ColumnType.IDS:
                listed = [one.strip() for one in (value or "").split(";")]
                value = tuple(key_of("groups", one) for one in listed if one in names.get("groups", ()))
            elif column.type is ColumnType.ID and value is not None:
                target = "accounts" if column.name == "worker" else column.refers or "others"
                target = "communities" if column.name == "community" else target
                known = column.refers is None or value in names.get(column.refers, ())
                value = key_of(target, value) if known else None
            cells[field.attname] = "" if value is None and not field.null else value
        return model(**cells)


ONCE = {"attendance": ("activity_id", "resident_id"), "memberships": ("group_id", "resident_id")}


def as_promised(table: str, rows: list[Any]) -> list[Any]:
    """What the database takes: of what is there twice the first, and no cell that another forbids."""
    seen: set[tuple[Any, ...]] = set()
    taken = []
    for row in rows:
        _empty_forbidden(table, row)
        what = tuple(getattr(row, name) for name in ONCE.get(table, ()))
        if table == "exchanges" and row.giver_id == row.receiver_id:
            continue
        if not what or what not in seen or (table == "memberships" and row.left is not None):
            taken.append(row)
        if what and getattr(row, "left", None) is None:
            seen.add(what)
    return taken


def _empty_forbidden(table: str, row: Any) -> None:
    for column in TABLES[table].own_columns:
        numbers = column.type in (ColumnType.INT, ColumnType.FLOAT)
        if not numbers and column.starts is None:
            continue
        value, least = getattr(row, column.name), column.low or 0
        if column.starts is not None:
            least = getattr(row, column.starts)
        if None not in (value, least) and value < least:
            setattr(row, column.name, None)
    if table == "contacts" and row.made:
        row.missed = ""
    if table == "sharings" and row.from_group_id == row.to_group_id:
        row.to_group_id = None
    if table == "reviews" and None not in (row.reviewers, row.resident_reviewers):
        row.resident_reviewers = min(row.reviewers, row.resident_reviewers)


def _in_order() -> list[str]:
    """The tables, each after those that it points to."""
    done: list[str] = []

    def visit(table: str) -> None:
        for column in TABLES[table].columns:
            if column.refers and column.refers not in (table, *done) and column.type is ColumnType.ID:
                visit(column.refers)
        if table not in done:
            done.append(table)

    for table in TABLES:
        visit(table)
    return done


__all__ = ["key_of", "load_tables"]
