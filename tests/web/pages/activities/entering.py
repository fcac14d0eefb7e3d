"""Pages of activities and groups filled in as a browser would."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.web.pages.records.entering import record_in, service_of, signed_in, write
from tests.web.people import House


def at(house: House, name: str, *more: Any) -> str:
    return reverse(name, args=[house.own.pk, *more])


def held_in(form: Any) -> dict[str, Any]:
    return {field.html_name: field.value() for field in form if field.value() is not None}


def begun_activity(client: Client, house: House, **typed: Any) -> dict[str, Any]:
    """What the page of a new activity holds when it is opened, and what is typed into it."""
    entry = client.get(at(house, "activity")).context["entry"]
    sent = held_in(entry.form)
    for one in entry.decisions:
        sent |= {field.html_name: "" for field in one}
    return sent | typed


def begun_group(client: Client, house: House, **typed: Any) -> dict[str, Any]:
    return held_in(client.get(at(house, "group")).context["founding"].form) | typed


def rows(house: House, table: str, who: str = "worker") -> list[Any]:
    return list(service_of(table).list_records(house.scope(who), table, house.own.pk))


__all__ = ["at", "begun_activity", "begun_group", "held_in", "record_in", "rows", "signed_in", "write"]
