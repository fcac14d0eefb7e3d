"""A group as its page shows it: people, procedures, what happened."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from zhagen.web.common.access import may
from zhagen.web.pages.groups.forms import end_form, leave_form
from zhagen.web.pages.records.context import RecordContext, kind_of_table, service_of, tables_seen
from zhagen.web.pages.records.forms import PartForm
from zhagen.web.pages.records.sentences import joined, sentence_of
from zhagen.web.pages.records.titles import say_left, title_of, word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import KindColumn, RecordKind, kind_of, level_word
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.search import with_references
from zhagen.web.store.spelling import by_name

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Group, GroupMembership, GroupRole, GroupRule
    from zhagen.web.records.models.fieldwork import Activity, Decision
    from zhagen.web.records.models.practice import Dispute


LEADER = "leader"


def leaders_of(context: RecordContext, groups: Collection[UUID]) -> dict[UUID, list[str]]:
    """By group, the names of those who lead it now."""
    roles = records.list_records(context.scope, "roles", context.engagement.pk)
    rows = roles.filter(group__in=groups, role=LEADER, until__isnull=True).select_related("resident")
    rows = records.lives_on(rows, today(), "resident__")
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for one in rows:
        found[one.group_id].append(title_of(one.resident))
    return found


A_PAGE = 40
PEOPLE = ("resident", "giver")  # whose name says more than the group's own


@dataclass(frozen=True, slots=True)
class Moment:
    """One day of one record: what it says, or what ended on it (left, done)."""

    day: dt.date
    said: str
    table: str
    record: UUID


@dataclass(frozen=True, slots=True)
class GroupTimeline:
    """`months`: (the first of its moments' days, its moments); `page`: where in the whole this stands."""

    months: list[tuple[dt.date, list[Moment]]]
    page: Page[Moment]


def draw_timeline(context: RecordContext, group: Group, number: str | None) -> GroupTimeline:
    """Of every kind of record that this person may see. A query a kind, however many records."""
    moments = sorted(_moments(context, group), key=lambda one: (one.day, str(one.record)), reverse=True)
    page = Paginator(moments, A_PAGE).get_page(number)
    months = [(key, list(found)) for key, found in groupby(page, lambda one: one.day.replace(day=1))]
    return GroupTimeline(months, page)


def _moments(context: RecordContext, group: Group) -> Iterator[Moment]:
    for table in tables_seen(context.scope, context.engagement.pk):
        kind = kind_of_table(table)
        rows = service_of(table).list(context.scope, table, context.engagement.pk)
        for column in (one for one in kind.columns if one.refers == "groups"):
            asked = {f"{column.name}__contains" if column.is_several else column.name: str(group.pk)}
            for row in with_references(rows.filter(**asked), kind):
                yield from _moments_of(kind, row, group.pk)


def _moments_of(kind: RecordKind, row: DatedRecord, about: UUID) -> Iterator[Moment]:
    if row.day is not None:
        yield Moment(row.day, sentence_of(row, about, ends=False), kind.table, row.pk)
    for column in (column for column in kind.columns if column.starts == "day"):
        ended = getattr(row, column.name)
        if ended is not None:  # a moment of its own
            yield Moment(ended, joined([_title(row), _happened(column)]), kind.table, row.pk)


def _happened(column: KindColumn) -> str:
    """退出, as its day stands beside it, and not 退出日期."""
    return str(column.label).removesuffix("日期")


def _title(row: DatedRecord) -> str:
    for name in PEOPLE:
        if (who := getattr(row, name, None)) is not None:
            return title_of(who)
    return title_of(row)


LAST = 6


@dataclass(frozen=True, slots=True)
class Held:
    """A role in words; `form` ends it, where it is held now. `gone`: when and how its holder left."""

    row: GroupRole
    name: str
    role: str
    chosen_by: str
    form: PartForm | None = None
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is or was in it; `roles`: the words of those they hold now; `gone`: when and how they left the
    community, which did not take them off the list.
    """

    row: GroupMembership
    name: str
    roles: list[str]
    form: PartForm | None = None
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A procedure at its highest level so far, and since when."""

    topic: str
    level: int
    word: str
    row: GroupRule


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group with what belongs to it. `disputes`: None for whom these are not to be seen."""

    context: RecordContext
    row: Group
    title: str
    nature: str
    formed_by: str
    members: list[Member]
    gone: list[Member]
    before: list[Member]
    roles: list[Held]
    ended: list[Held]
    rules: list[Rule]
    activities: list[tuple[Activity, str]]
    decisions: list[tuple[Decision, str]]
    disputes: list[tuple[Dispute, str]] | None
    may_change: bool


def open_group_page(context: RecordContext, row: Group, bound: PartForm | None = None) -> GroupPage:
    """`bound`: a form of one of its members or roles that could not be saved."""
    column = context.kind.column
    roles = [_held(one, bound) for one in _rows_of(context, "roles", row)]
    now = [one for one in roles if one.row.until is None]
    members = [_member(one, now, bound) for one in _rows_of(context, "memberships", row)]
    members.sort(key=lambda one: (not one.roles, one.row.day, by_name(one.name)))
    return GroupPage(
        context,
        row,
        title_of(row),
        word_of(column("nature"), row.nature),
        word_of(column("formed_by"), row.formed_by),
        [one for one in members if one.row.left is None and not one.gone],
        [one for one in members if one.row.left is None and one.gone],
        [one for one in members if one.row.left is not None],
        now,
        [one for one in roles if one.row.until is not None],
        _rules(context, row),
        [(one, title_of(one)) for one in _activities(context, row)],
        [(one, title_of(one)) for one in _named(context, "decisions").filter(group=row.pk)[:LAST]],
        _disputes(context, row),
        context.may_change(row),
    )


def _named(context: RecordContext, table: str) -> QuerySet[Any]:
    rows = records.list_records(context.scope, table, context.engagement.pk)
    return with_references(rows, kind_of(records.MODELS[table]))


def _rows_of(context: RecordContext, table: str, group: Group) -> QuerySet[Any]:
    return _named(context, table).filter(group=group.pk)


def _activities(context: RecordContext, group: Group) -> QuerySet[Activity]:
    found = _named(context, "activities").filter(groups__contains=str(group.pk))
    return records.with_turnout(context.scope, found)[:LAST]


def _disputes(context: RecordContext, group: Group) -> list[tuple[Dispute, str]] | None:
    model = records.MODELS["disputes"]
    if not may(context.scope, model.permission("see"), context.engagement.pk):
        return None
    rows = _named(context, "disputes").filter(groups__contains=str(group.pk))
    return [(one, title_of(one)) for one in rows]


def _held(row: GroupRole, bound: PartForm | None) -> Held:
    kind = kind_of(records.MODELS["roles"])
    role, chosen_by = (word_of(kind.column(name), getattr(row, name)) for name in ("role", "chosen_by"))
    form = None if row.until is not None else bound if _is_of(bound, row) else end_form(row)
    return Held(row, title_of(row.resident), role, chosen_by, form, say_left(row.resident))


def _member(row: GroupMembership, roles: list[Held], bound: PartForm | None) -> Member:
    held = [one.role for one in roles if one.row.resident_id == row.resident_id]
    form = None if row.left is not None else bound if _is_of(bound, row) else leave_form(row)
    return Member(row, title_of(row.resident), held if row.left is None else [], form, say_left(row.resident))


def _is_of(bound: PartForm | None, row: DatedRecord) -> bool:
    return bound is not None and str(bound["id"].value()) == str(row.pk)


def _rules(context: RecordContext, group: Group) -> list[Rule]:
    kind = kind_of(records.MODELS["group_rules"])
    best: dict[str, GroupRule] = {}
    for row in _rows_of(
        context, "group_rules", group
    ):  # newest first: of the same level the one it was reached with
        if row.level is not None and (row.topic not in best or row.level >= best[row.topic].level):
            best[row.topic] = row
    topics, level = kind.column("topic"), kind.column("level")
    return [
        Rule(str(word), best[topic].level, level_word(level, best[topic].level), best[topic])
        for topic, word in topics.codes
        if topic in best
    ]
