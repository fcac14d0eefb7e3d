"""What a column that points somewhere can point to: rows of this engagement, people of its agency."""

from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.ids import derive_id
from zhagen.web.common.kinds import kind_of
from zhagen.web.common.searching import with_references
from zhagen.web.pages.records.naming import title_of
from zhagen.web.pages.records.place import Place
from zhagen.web.pages.records.rooms import service_of

Choices = list[tuple[str, str]]
NEWEST = 300  # of what happens every day; people, places and bodies are offered one and all


def choices_of(place: Place, key: UUID, row: Any = None) -> dict[str, Choices]:
    """By column: (id, name). `key` is the form's own id, from which a new voter or respondent gets theirs.

    What `row` points to is among them, however long ago that was.
    """
    found: dict[str, Choices] = {}
    known: dict[str, Choices] = {}
    for one in place.kind.columns:
        if one.is_worker:
            found[one.name] = [(str(who.pk), str(who)) for who in agency.list_team(place.engagement.pk)]
        elif one.refers is not None:
            found[one.name] = known.setdefault(one.refers, []) or _rows(place, one.refers)
            known[one.refers] = found[one.name]
            held = None if row is None or one.is_several else getattr(row, one.name)
            if held is not None and str(held.pk) not in dict(found[one.name]):
                found[one.name] = [*found[one.name], (str(held.pk), title_of(held))]
        elif one.is_bare_id:
            found[one.name] = [(str(derive_id(key, one.name)), _("新的一个")), *_used(place, one.name)]
    return found


def names_in(place: Place) -> dict[str, str]:
    """Names by id, of what the record's columns of several ids can hold."""
    tables = {one.refers for one in place.kind.columns if one.is_several and one.refers}
    return {key: name for table in sorted(tables) for key, name in _rows(place, table)}


def _rows(place: Place, table: str) -> Choices:
    service = service_of(table)
    rows = service.list_records(place.scope, table, place.engagement.pk)
    kind = kind_of(service.MODELS[table])
    named = with_references(rows, kind)
    if not kind.model.COMMUNITY_WIDE:
        named = named[:NEWEST]
    return [(str(row.pk), title_of(row)) for row in named]


def _used(place: Place, column: str) -> Choices:
    """Those that earlier records name, newest first."""
    pairs: list[tuple[Any, Any]] = list(place.rows().values_list(column, "day")[:200])
    newest: dict[str, str] = {}
    for one, day in pairs:
        if one is not None:
            newest.setdefault(str(one), f"…{str(one)[-4:]} · {date_format(day) if day else ''}")
    return list(newest.items())
