"""What the database itself refuses, whatever way a row comes; and rows that were there before it did."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.web.people import House
from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import make_id
from zhagen.web.database_check import broken_promises, broken_references, damage
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Household
from zhagen.web.store.promises import rows_breaking

DAY, BEFORE = dt.date(2026, 3, 2), dt.date(2026, 3, 1)
BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("actions", {"day": DAY, "replied": BEFORE}),
    ("posts", {"day": DAY, "filled": DAY, "until": BEFORE}),
    ("concerns", {"day": DAY, "closed": BEFORE}),
    ("concerns", {"day": DAY, "told_back": BEFORE}),
    ("contacts", {"day": DAY, "followed_up": BEFORE}),
    ("contacts", {"day": DAY, "made": True, "missed": "nobody_home"}),
    ("groups", {"day": DAY, "closed": BEFORE}),
    ("households", {"day": DAY, "until": BEFORE}),
    ("households", {"day": dt.date(2, 1, 1)}),
    ("need_findings", {"day": DAY, "entered": dt.date(2200, 1, 1)}),
    ("buildings", {"households": -1}),
    ("work_hours", {"day": DAY, "hours": -0.5}),
    ("reviews", {"day": DAY, "reviewers": 1, "resident_reviewers": 2}),
]


def raw(house: House, table: str, cells: dict[str, Any]) -> Any:
    """A row past every use case."""
    model = records.MODELS[table]
    worker = {"worker_id": house.accounts["worker"].pk} if hasattr(model, "worker_id") else {}
    return model(engagement_id=house.own.pk, **worker, **cells)


@pytest.mark.parametrize(("table", "cells"), BROKEN)
def test_no_row_breaks_a_promise(house: House, table: str, cells: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)check"), transaction.atomic():
        raw(house, table, cells).save(force_insert=True)


def test_empty_cells_break_none(house: House) -> None:
    for table in dict(BROKEN):
        raw(house, table, {"day": DAY, "entered": None}).save(force_insert=True)
    assert broken_promises() == []


def test_a_loader_is_told_in_the_words_of_the_form(house: House) -> None:
    by = house.scope("worker")
    row = {"id": make_id(), "day": DAY, "until": BEFORE}
    with pytest.raises(Invalid) as many:
        records.record_many(by, "households", house.own.pk, [row])
    with pytest.raises(Invalid) as one:
        records.record(by, "households", house.own.pk, {"day": DAY, "until": BEFORE})
    assert many.value.fields == one.value.fields
    helped = records.record(by, "residents", house.own.pk, {"alias": "A"}).pk
    itself = {"id": make_id(), "day": DAY, "giver": helped, "receiver": helped}
    with pytest.raises(Invalid) as refused:
        records.record_many(by, "exchanges", house.own.pk, [{**itself}])
    assert [*refused.value.fields] == ["receiver"]


@contextmanager
def before_the_promises() -> Iterator[None]:
    """Households are written as before there was a check of them; it stands again afterwards, for what comes then."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            yield
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
        return
    (promise,) = (one for one in Household._meta.constraints if one.name == "promise_households")
    with connection.schema_editor() as editor:
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        editor.remove_constraint(Household, promise)
        yield
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        editor.execute(f"{promise.create_sql(Household, editor)} NOT VALID", params=None)


def test_rows_of_before_are_named_and_held_to_it_when_changed(house: House) -> None:
    with before_the_promises():
        row = raw(house, "households", {"day": DAY, "until": BEFORE})
        row.save(force_insert=True)
    assert [one.pk for one in rows_breaking(Household)] == [row.pk]
    assert broken_promises() == [f"households 1 ({row.pk})"]
    assert damage(full=True) == []  # it is no damage
    by = house.scope("worker")
    with pytest.raises(Invalid):
        records.change_record(by, "households", row.pk, 1, {"note": "n"})
    records.change_record(by, "households", row.pk, 1, {"until": DAY})
    assert broken_promises() == []


def test_a_row_of_before_can_be_deleted(house: House) -> None:
    row = raw(house, "households", {"day": DAY, "until": BEFORE, "deleted_at": timezone.now()})
    row.save(force_insert=True)
    assert broken_promises() == []
    with pytest.raises(Invalid):
        records.restore_record(house.scope("worker"), "households", row.pk)


def test_what_points_nowhere_is_found(house: House) -> None:
    assert (damage(full=True), broken_references()) == ([], [])
