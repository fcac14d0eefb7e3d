"""A group is formed, with those who are in it from the first day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.errors import wrong_in
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.room import ROOM


@dataclass(frozen=True, slots=True)
class NewRole:
    """Who takes on what, and how they came to it."""

    resident: UUID
    role: str
    chosen_by: str = ""


@dataclass(frozen=True, slots=True)
class FormedGroup:
    """What was written."""

    group: Any
    memberships: tuple[Any, ...]
    roles: tuple[Any, ...] = field(default=())
    rules: tuple[Any, ...] = field(default=())


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

    Whoever has a role is a member. All or nothing; with the same id again, nothing new. Raises what
    `common.writing.record` raises; a column that is wrong with somebody's role is `roles-ID-resident`.
    """
    key, desk = id or make_id(), Desk(ROOM)
    people = tuple(dict.fromkeys((*members, *(new.resident for new in roles))))

    def write(table: str, cells: dict[str, Any], *parts: object) -> Any:
        with wrong_in(f"{table}-{parts[0]}"):
            same = {"day": group.day, "group": key}
            return desk.record(
                by, table, engagement, same | cells, id=derive_id(key, table, *parts), origin=origin
            )

    with transaction.atomic():
        group = desk.record(by, "groups", engagement, values, id=key, origin=origin)
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
    return FormedGroup(group, joined, taken, kept)
