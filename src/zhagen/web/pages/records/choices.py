"""What a column that points somewhere can point to: rows of this engagement, people of its agency."""

from typing import Any
from uuid import UUID

from zhagen.web.agency import service as agency
from zhagen.web.common.ids import derive_id
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.pages.records.titles import by_name, dated_title_of, title_of
from zhagen.web.pages.records.unnamed import new_one, unnamed_of
from zhagen.web.pages.ui.finder_results import MOST, Finder, hits_of
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import with_references

Choices = list[tuple[str, str]]
MANY = 50  # more than these are found, not listed


def choices_of(place: Place, key: UUID, row: Any = None) -> dict[str, Choices | Finder]:
    """By column: (id, name), or a finder where there are many. `key` is the form's own id.

    A new voter or respondent gets theirs from it. What `row` points to is among them, whatever became of it.
    """
    found: dict[str, Choices | Finder] = {}
    known: dict[str, Choices | Finder] = {}
    for one in place.kind.columns:
        if one.is_worker:
            found[one.name] = [(str(who.pk), str(who)) for who in agency.list_team(place.engagement.pk)]
        elif one.refers is not None:
            if one.refers not in known:
                known[one.refers] = _rows(place, one.refers)
            offered = known[one.refers]
            held = None if row is None or one.is_several else getattr(row, one.name)
            if held is not None and isinstance(offered, list) and str(held.pk) not in dict(offered):
                offered = [*offered, (str(held.pk), title_of(held))]
            found[one.name] = offered
        elif one.is_bare_id:
            found[one.name] = [
                (str(derive_id(key, one.name)), new_one(one.name)),
                *unnamed_of(place, one.name),
            ]
    return found


def listed_of(place: Place, table: str) -> Choices:
    """All of a table by name, however many: for a form that shows them side by side."""
    service = service_of(table)
    kind = kind_of(service.MODELS[table])
    rows = with_references(service.list_records(place.scope, table, place.engagement.pk), kind)
    return sorted(((str(row.pk), title_of(row)) for row in rows), key=lambda one: by_name(one[1]))


def _rows(place: Place, table: str) -> Choices | Finder:
    """What happens is offered newest first; people, places and bodies by name."""
    service = service_of(table)
    kind = kind_of(service.MODELS[table])
    theirs = service.list_records(place.scope, table, place.engagement.pk)
    wide = kind.model.COMMUNITY_WIDE
    many = theirs.order_by()[MANY : MANY + 1].exists()  # asked first: of thousands none has to be loaded
    if many and wide:
        return Finder(place, table, ())
    rows = list(with_references(theirs, kind)[: MOST if many else MANY])
    if many:
        return Finder(place, table, hits_of(rows))
    listed = [(str(row.pk), dated_title_of(row)) for row in rows]
    return sorted(listed, key=lambda one: by_name(one[1])) if wide else listed
