"""All 42 tables: each has its model with the declared columns, and each can be written, changed, undone."""

import datetime as dt
from typing import Any

import pytest
from django.core.management import call_command
from django.db import models

from tests.web.people import House
from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import StateConflict
from zhagen.web.common.fields import RecordId, RecordIds
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

SERVICES: tuple[Any, ...] = (agency, records)
DAY = dt.date(2026, 3, 1)
FIELDS = {
    ColumnType.ID: (models.ForeignKey, RecordId),
    ColumnType.IDS: (RecordIds,),
    ColumnType.DATE: (models.DateField,),
    ColumnType.INT: (models.IntegerField,),
    ColumnType.FLOAT: (models.FloatField,),
    ColumnType.BOOL: (models.BooleanField,),
    ColumnType.TEXT: (models.CharField,),
    ColumnType.WHO: (models.CharField,),
    ColumnType.ONE_OF: (models.CharField,),
}


def service_of(table: str) -> Any:
    (found,) = (service for service in SERVICES if table in service.MODELS)
    return found


@pytest.mark.parametrize("table", TABLES)
def test_a_model_has_the_declared_columns(table: str) -> None:
    model = service_of(table).MODELS[table]
    for column in TABLES[table].columns:
        if (table, column.name) == ("engagements", "engagement"):
            continue  # it is its own
        field = model._meta.get_field(column.name)
        assert isinstance(field, FIELDS[column.type]), column.name
        assert not (field.null or field.blank) or not column.required, column.name
        if column.refers and isinstance(field, models.ForeignKey):
            assert column.refers == field.related_model.TABLE
        if column.type in (ColumnType.ONE_OF, ColumnType.WHO):
            assert [code for code, _words in field.choices] == [one.code for one in column.allowed]
    assert model._meta.get_field("day").null == (not TABLES[table].column("day").required)
    assert TABLES[table].community_wide == model.COMMUNITY_WIDE


def test_the_models_own_fields_follow_the_declared_ones() -> None:
    fields = [field.name for field in records.MODELS["contacts"]._meta.fields]
    declared = [column.name for column in TABLES["contacts"].own_columns]
    assert fields[-len(declared) - 4 :] == [*declared, "visit", "follow_up_on", "followed_up", "guest"]
    assert agency.MODELS["engagements"]._meta.get_field("community").is_relation  # written out, in its place


def write(house: House, table: str, **values: Any) -> Any:
    """A record with what it needs and no more."""
    for column in TABLES[table].columns[4:]:
        if column.required and column.name not in values:
            values[column.name] = needed(house, column)
    given = {"day": DAY, **values, **({"table": "contacts"} if table == "kept" else {})}
    if table == "roles":
        write(house, "memberships", group=values["group"], resident=values["resident"])
    return service_of(table).record(house.scope("worker"), table, house.own.pk, given)


def signed_by_two(house: House, **values: Any) -> Any:
    """A review that its writer and the supervisor signed."""
    row = write(house, "reviews", **{"decision": "stay", **values})
    for who in ("worker", "supervisor"):
        row = records.sign_review(house.scope(who), row.pk, row.version)
    return row


def needed(house: House, column: Column) -> Any:
    if column.name == "worker":
        return house.accounts["worker"]
    return write(house, column.refers) if column.refers else make_id()


@pytest.mark.parametrize("table", [table for table in TABLES if table != "engagements"])
def test_a_record_lives(house: House, table: str) -> None:
    service, by = service_of(table), house.scope("worker")
    row = write(house, table)
    assert service.find_record(by, table, row.pk) == row
    service.change_record(by, table, row.pk, 1, {"note": "changed"})
    service.delete_record(by, table, row.pk, 2)
    assert row not in service.list_records(by, table, house.own.pk)
    assert row in service.list_records(by, table, house.own.pk, deleted=True)
    service.restore_record(by, table, row.pk)
    assert row in service.list_records(by, table, house.own.pk)
    told = [
        (one.version, one.who, one.deleted, one.columns["note"])
        for one in service.list_versions(by, table, row.pk)
    ]
    assert told == [
        (4, "Worker", False, "changed"),
        (3, "Worker", True, "changed"),
        (2, "Worker", False, "changed"),
        (1, "Worker", False, ""),
    ]


def test_an_engagement_ends_and_is_never_deleted(house: House) -> None:
    by = house.scope("manager")
    ended = agency.change_record(by, "engagements", house.own.pk, 1, {"ended": DAY})
    assert (ended.ended, ended.version) == (DAY, 2)
    with pytest.raises(StateConflict):
        agency.delete_record(by, "engagements", house.own.pk, 2)
    with pytest.raises(StateConflict):
        agency.record(house.scope("worker"), "engagements", house.own.pk, {"day": DAY})


def test_migrations_are_what_the_models_say(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
