"""Addresses of routes by name, where there is such a route."""

from functools import cache
from typing import Any

from django.urls import get_resolver, reverse


def address_of(name: str, **places: Any) -> str | None:
    """The address; None where no route has that name, or where it asks for a place that is not given."""
    asked = _asked_by(name)
    if asked is None or not asked <= places.keys():
        return None
    return str(reverse(name, kwargs={one: places[one] for one in asked}))


@cache
def _asked_by(name: str) -> frozenset[str] | None:
    """The places in the route's address. Routes do not change while the process runs."""
    found = get_resolver().reverse_dict.getlist(name)
    return frozenset(found[0][0][0][1]) if found else None
