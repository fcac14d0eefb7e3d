"""Addresses of routes by name, where there is such a route."""

from functools import cache
from typing import Any

from django.urls import get_resolver, reverse

# Records that have a page made for them, by table.
_PAGES = {"concerns": "concern", "households": "household", "activities": "activity-page"}


def address_of(name: str, **places: Any) -> str | None:
    """The address; None where no route has that name, or where it asks for a place that is not given."""
    asked = _asked_by(name)
    if asked is None or not asked <= places.keys():
        return None
    return str(reverse(name, kwargs={one: places[one] for one in asked}))


def page_of(table: str, engagement: Any, record: Any) -> str:
    """The page made for that kind of record, where there is one; else the page that every kind has."""
    asked = _asked_by(_PAGES.get(table, "")) or frozenset()
    own = asked - {"engagement"}
    if len(own) == 1:
        return str(reverse(_PAGES[table], kwargs={"engagement": engagement, next(iter(own)): record}))
    return str(reverse("record", args=[engagement, table, record]))


def is_there(name: str) -> bool:
    """Whether some route has that name."""
    return _asked_by(name) is not None


@cache
def _asked_by(name: str) -> frozenset[str] | None:
    """The places in the route's address. Routes do not change while the process runs."""
    found = get_resolver().reverse_dict.getlist(name)
    return frozenset(found[0][0][0][1]) if found else None
