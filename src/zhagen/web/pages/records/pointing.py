"""What points to a record: how many of each kind."""

from typing import Any
from uuid import UUID

from zhagen.web.common.permissions import may
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import GROUPS, service_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import Kind, kind_of
from zhagen.web.store.search import count_records, points_to


def pointing_to(place: Place, row: Any) -> list[tuple[Kind, int]]:
    """Each kind that this person may see and that uses the record, with how many do: one query for all of them."""
    kinds: dict[str, Kind] = {}
    lists: dict[str, Any] = {}
    for _label, services in GROUPS:
        for service in services:
            for table, model in service.MODELS.items():
                kind = kind_of(model)
                uses = any(one.refers == place.table for one in kind.columns)
                if uses and may(place.scope, model.permission("see"), place.engagement.pk):
                    rows = service.list_records(place.scope, table, place.engagement.pk)
                    kinds[table] = kind
                    lists[table] = rows.filter(points_to(kind, row.pk, place.table))
    counts = count_records(lists)
    return [(kind, counts[table]) for table, kind in kinds.items() if counts[table]]


def pointed_at(place: Place, key: UUID | None) -> Any:
    """The record that a list was narrowed to, as (table, key, name); None where none was, or where it is not theirs."""
    for one in place.kind.columns if key is not None else ():
        if one.refers:
            rows = list(service_of(one.refers).list_named(place.scope, one.refers, [key]))
            if rows:
                return one.refers, key, title_of(rows[0])
    return None
