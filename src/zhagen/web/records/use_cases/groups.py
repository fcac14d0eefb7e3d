"""A group formed, joined, left."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import wrong_in
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.community import Group, GroupRole
from zhagen.web.records.registry import RECORDS


@dataclass(frozen=True, slots=True)
class NewRole:
    """Who takes on what, and how they came to it."""

    resident: UUID
    role: str
    chosen_by: str = ""


@dataclass(frozen=True, slots=True)
class FormedGroup:
    """What was written."""

    group: Group
    memberships: tuple[Any, ...]
    roles: tuple[Any, ...]
    rules: tuple[Any, ...]
    written: Written


def form_group(
    by: Scope,
    engagement: UUID,
    values: Mapping[str, Any],
    members: Sequence[UUID] = (),
    roles: Sequence[NewRole] = (),
    rules: Mapping[str, int] | None = None,
    *,
    id: UUID | None = None,
    origin: str = "",
) -> FormedGroup:
    """Write the group, its first members, their roles and its procedures (topic -> level), all of the group's day.

    Whoever has a role is a member. All or nothing; with the same id again, nothing new. Raises StaleVersion where
    something else was sent with this id before; and what `store.writing.record` raises: a column that is wrong with
    somebody's role is `roles-ID-resident`.
    """
    key = id or make_id()
    people = tuple(dict.fromkeys((*members, *(new.resident for new in roles))))

    def write(table: str, cells: dict[str, Any], *parts: object) -> Any:
        with wrong_in(f"{table}-{parts[0]}"):
            same = {"day": group.day, "group": key}
            return RECORDS.record(
                by, table, engagement, same | cells, id=derive_id(key, table, *parts), origin=origin
            )

    with one_save(submission_of(by, id, engagement, values, members, roles, rules)) as written:
        group = RECORDS.record(by, "groups", engagement, values, id=key, origin=origin)
        written.refuse_other_words(_("这个小组已经保存过。后来改的还没有保存：请到小组那一页去改。"), group)
        joined = tuple(write("memberships", {"resident": one}, one) for one in people)
        taken = tuple(
            write(
                "roles",
                {"resident": new.resident, "role": new.role, "chosen_by": new.chosen_by},
                new.resident,
                new.role,
            )
            for new in roles
        )
        kept = tuple(
            write("group_rules", {"topic": topic, "level": level}, topic)
            for topic, level in (rules or {}).items()
        )
    return FormedGroup(group, joined, taken, kept, written)


def join_group(
    by: Scope, group: Group, residents: Sequence[UUID], day: dt.date, *, id: UUID, origin: str = ""
) -> Written:
    """Write a membership of that day for each, all or nothing; with the same id again, nothing new.

    Raises what `store.writing.record` raises; a column that is wrong with somebody is `ID-resident`.
    """
    with one_save() as written:
        for one in residents:
            values = {"day": day, "group": group.pk, "resident": one}
            key = derive_id(id, "memberships", one)
            with wrong_in(str(one)):
                RECORDS.record(by, "memberships", group.engagement_id, values, id=key, origin=origin)
    return written


def leave_group(by: Scope, membership: UUID, version: int, left: dt.date) -> Any:
    """Write the day into the membership; the roles that they still had in the group end with it.

    Whether these were handed over stays open. Raises what `store.writing.change` raises.
    """
    with one_save() as written:
        row = RECORDS.change(by, "memberships", membership, version, {"left": left})
        held = GroupRole.objects.within(by).filter(
            group=row.group_id, resident=row.resident_id, until__isnull=True, day__lte=left
        )
        for role in held:
            RECORDS.change(by, "roles", role.pk, role.version, {"until": left})
    row.written = written
    return row
