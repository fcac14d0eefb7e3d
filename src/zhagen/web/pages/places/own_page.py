"""The page with the timeline, of the kinds of record that have one."""

from typing import Any
from uuid import UUID

from zhagen.web.pages.navigation.addresses import address_of

ROUTES = {
    "residents": "resident",
    "households": "household",
    "buildings": "building",
    "partners": "partner",
    "resources": "resource",
}


def own_page(engagement: UUID, table: str, row: Any) -> str:
    """Its address; empty where its kind has none, or where it was deleted."""
    if table not in ROUTES or row.deleted_at is not None:
        return ""
    return address_of(ROUTES[table], engagement=engagement, record=row.pk) or ""
