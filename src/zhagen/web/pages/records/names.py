"""The names of what a record points to, now and in its past."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from zhagen.web.agency import service as agency
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.records.unnamed import unnamed_of
from zhagen.web.store.record_queries import PastVersion


def names_in(place: Place, row: Any, versions: Sequence[PastVersion]) -> dict[str, str]:
    """Names by id. What the record points to now came along with it; a query a table for what else it ever named."""
    known: dict[str, str] = {}
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for one in place.kind.columns:
        if one.is_several:
            wanted[one.refers or ""] |= set(getattr(row, one.name) or ())
        elif one.refers or one.is_worker:
            found = getattr(row, one.name)
            if found is not None:
                known[str(found.pk)] = title_of(found) if one.refers else str(found)
    for one in place.kind.columns:
        if one.refers or one.is_worker:
            wanted[one.refers or ""] |= {key for then in versions for key in _ids(then.columns[one.name])}
    for one in place.kind.columns:
        if one.is_bare_id:
            held = getattr(row, one.name), *(then.columns[one.name] for then in versions)
            known |= dict(unnamed_of(place, one.name, {key for key in held if key is not None}))
    for table, ids in wanted.items():
        missing = {key for key in ids if str(key) not in known}
        if missing and table:
            rows = service_of(table).list_named(place.scope, table, missing)
            known |= {str(one.pk): title_of(one) for one in rows}
        elif missing:
            known |= {str(one.pk): str(one) for one in agency.list_team(place.engagement.pk)}
    return known


def _ids(value: Any) -> Iterable[UUID]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
