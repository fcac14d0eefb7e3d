"""A record of any kind entered as a browser would."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.web.people import House
from tests.web.records.test_every_table import service_of, write
from zhagen.method.tables import TABLES

KINDS = [table for table in TABLES if table != "engagements"]


def signed_in(house: House, who: str = "worker") -> Client:
    client = Client()
    client.force_login(house.accounts[who])
    return client


def address(house: House, name: str, *more: Any) -> str:
    return reverse(name, args=[house.own.pk, *more])


def begun(client: Client, house: House, table: str) -> dict[str, Any]:
    """What the form holds when it is opened, with everything chosen that is needed."""
    form = client.get(address(house, "record-add", table)).context["form"]
    held = {field.name: field.value() for field in form}
    for field in form:
        if field.field.required and not held[field.name]:
            held[field.name] = field.field.choices[-1 if field.name == "receiver" else 1][0]
    if table == "kept":
        held["table"] = "contacts"
    return {name: value for name, value in held.items() if value is not None}


def prepare(house: House, table: str) -> None:
    """What a record of this kind has to point to."""
    if table == "roles":
        row = write(house, "memberships")
        assert row.pk
        return
    for column in TABLES[table].columns[4:]:
        if column.required and column.refers:
            write(house, column.refers)


def revealed(client: Client, house: House, table: str, key: Any, **more: str) -> Any:
    """The page of a record with what is hidden there; with then="change" its form."""
    return client.post(address(house, "record-reveal", table, key), {"reason": "correct", **more})


def record_in(answer: Any) -> str:
    """The id of the record that an answer leads to."""
    found = re.search(r"/([0-9a-f-]{36})/\?done=", answer["Location"])
    assert found, answer["Location"]
    return found[1]


__all__ = [
    "KINDS",
    "address",
    "begun",
    "prepare",
    "record_in",
    "revealed",
    "service_of",
    "signed_in",
    "write",
]
