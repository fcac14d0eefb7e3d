"""What is hidden, in one place, in the words of the declared tables."""

from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import service_of, write
from zhagen.method.tables import TABLES
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.sensitive import (
    ALWAYS,
    CHILD,
    WHERE,
    hidden_columns,
    is_sensitive,
    sensitive_columns,
    sensitive_in,
)


def test_what_is_named_is_declared() -> None:
    assert CHILD in {one.code for one in TABLES["residents"].column("age_band").allowed}
    for table, columns in ALWAYS.items():
        known = {one.name for one in kind_of(service_of(table).MODELS[table]).columns}
        assert columns <= known
    for table, where in WHERE.items():
        for column, codes in where.items():
            allowed = {one.code for one in TABLES[table].column(column).allowed}
            assert codes <= (allowed or {True})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "values", "hidden"),
    [
        ("concerns", {"category": "parking", "note": "n"}, set()),
        ("concerns", {"category": "health", "note": "n"}, {"category", "note"}),
        ("concerns", {"category": "disability"}, {"category"}),
        ("households", {"priority": False, "note": "n"}, {"priority"}),
        ("households", {"priority": True, "note": "n"}, {"priority", "note"}),
        ("residents", {"alias": "王阿姨", "age_band": "elder", "note": "n"}, set()),
        ("residents", {"alias": "小王", "age_band": "child", "note": "n"}, {"age_band", "note"}),
        ("residents", {"exempt": True, "note": "n"}, {"exempt", "note"}),
        ("invitations", {"reason": "no_time", "note": "n"}, {"reason"}),
        ("disputes", {"kind": "power", "note": "n"}, {"kind", "note"}),
        ("contacts", {"purpose": "serve", "note": "n"}, set()),
    ],
)
def test_what_is_hidden(house: House, table: str, values: dict[str, Any], hidden: set[str]) -> None:
    row = write(house, table, **values)
    assert hidden_columns(row) == hidden
    assert all(is_sensitive(row, column) for column in hidden)


@pytest.mark.django_db
def test_of_what_is_about_a_child_everything_that_is_said(house: House) -> None:
    child = write(house, "residents", alias="小王", age_band="child")
    row = write(house, "contacts", resident=child, mode="home", made=True, minutes=5, note="n")
    assert hidden_columns(row) == {"mode", "made", "minutes", "note"}
    assert sensitive_columns(row).isdisjoint({"day", "entered", "worker", "resident"})


@pytest.mark.django_db
def test_what_was_sensitive_once_stays_so(house: House) -> None:
    row = write(house, "concerns", category="parking", note="n")
    assert sensitive_in(row, {"category": "health"}) == {"category", "note"}
