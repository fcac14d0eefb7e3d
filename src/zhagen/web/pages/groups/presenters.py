"""What the page of one group shows."""

from dataclasses import dataclass
from typing import Any

from zhagen.web.common.levels import level_word
from zhagen.web.common.permissions import may
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.group.forms import end_form, leave_form
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.practice import service as practice
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import with_references

LAST = 6


@dataclass(frozen=True, slots=True)
class Held:
    """A role in words; `form` ends it, where it is held now."""

    row: Any
    name: str
    role: str
    chosen_by: str
    form: Any = None


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is or was in it; `roles`: the words of those they hold now."""

    row: Any
    name: str
    roles: list[str]
    form: Any = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A procedure at its highest level so far, and since when."""

    topic: str
    level: int
    word: str
    row: Any


@dataclass(frozen=True, slots=True)
class Sheet:
    """One group with what belongs to it. `disputes`: None for whom these are not to be seen."""

    place: Place
    row: Any
    title: str
    nature: str
    formed_by: str
    members: list[Member]
    before: list[Member]
    roles: list[Held]
    ended: list[Held]
    rules: list[Rule]
    activities: list[tuple[Any, str]]
    decisions: list[tuple[Any, str]]
    disputes: list[tuple[Any, str]] | None
    may_change: bool


def open_sheet(place: Place, row: Any, bound: Any = None) -> Sheet:
    """`bound`: a form of one of its members or roles that could not be saved."""
    column = place.kind.column
    roles = [_held(one, bound) for one in _of(place, "roles", row)]
    now = [one for one in roles if one.row.until is None]
    members = [_member(one, now, bound) for one in _of(place, "memberships", row)]
    members.sort(key=lambda one: (not one.roles, one.row.day, one.name))
    return Sheet(
        place,
        row,
        title_of(row),
        word_of(column("nature"), row.nature),
        word_of(column("formed_by"), row.formed_by),
        [one for one in members if one.row.left is None],
        [one for one in members if one.row.left is not None],
        now,
        [one for one in roles if one.row.until is not None],
        _rules(place, row),
        [(one, title_of(one)) for one in _activities(place, row)],
        [(one, title_of(one)) for one in _named(place, fieldwork, "decisions").filter(group=row.pk)[:LAST]],
        _disputes(place, row),
        place.may_change(row),
    )


def _named(place: Place, service: Any, table: str) -> Any:
    rows = service.list_records(place.scope, table, place.engagement.pk)
    return with_references(rows, kind_of(service.MODELS[table]))


def _of(place: Place, table: str, group: Any) -> Any:
    return _named(place, community, table).filter(group=group.pk)


def _activities(place: Place, group: Any) -> Any:
    found = _named(place, fieldwork, "activities").filter(groups__contains=str(group.pk))
    return fieldwork.with_turnout(place.scope, found)[:LAST]


def _disputes(place: Place, group: Any) -> list[tuple[Any, str]] | None:
    model = practice.MODELS["disputes"]
    if not may(place.scope, model.permission("see"), place.engagement.pk):
        return None
    rows = _named(place, practice, "disputes").filter(groups__contains=str(group.pk))
    return [(one, title_of(one)) for one in rows]


def _held(row: Any, bound: Any) -> Held:
    kind = kind_of(community.MODELS["roles"])
    role, chosen_by = (word_of(kind.column(name), getattr(row, name)) for name in ("role", "chosen_by"))
    form = None if row.until is not None else bound if _is_of(bound, row) else end_form(row)
    return Held(row, title_of(row.resident), role, chosen_by, form)


def _member(row: Any, roles: list[Held], bound: Any) -> Member:
    held = [one.role for one in roles if one.row.resident_id == row.resident_id]
    form = None if row.left is not None else bound if _is_of(bound, row) else leave_form(row)
    return Member(row, title_of(row.resident), held if row.left is None else [], form)


def _is_of(bound: Any, row: Any) -> bool:
    return bound is not None and str(bound["id"].value()) == str(row.pk)


def _rules(place: Place, group: Any) -> list[Rule]:
    kind = kind_of(community.MODELS["group_rules"])
    best: dict[str, Any] = {}
    for row in _of(
        place, "group_rules", group
    ):  # newest first: of the same level the one it was reached with
        if row.level is not None and (row.topic not in best or row.level >= best[row.topic].level):
            best[row.topic] = row
    topics, level = kind.column("topic"), kind.column("level")
    return [
        Rule(str(word), best[topic].level, level_word(level, best[topic].level), best[topic])
        for topic, word in topics.codes
        if topic in best
    ]
