"""A group is formed, with those who are in it from the first day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

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


def form_group(
    by: Scope,
    engagement: UUID,
    values: Mapping[str, Any],
    members: Sequence[UUID] = (),
    roles: Sequence[NewRole] = (),
    *,
    id: UUID | None = None,
    origin: str = "",
) -> FormedGroup:
    """Write the group, its first members and their roles, all of the group's day; whoever has a role is a member.

    All or nothing; with the same id again, nothing new. Raises what `common.writing.record` raises.
    """
    key, desk = id or make_id(), Desk(ROOM)
    people = tuple(dict.fromkeys((*members, *(new.resident for new in roles))))
    with transaction.atomic():
        group = desk.record(by, "groups", engagement, values, id=key, origin=origin)
        same = {"day": group.day, "group": key}
        joined = tuple(
            desk.record(
                by,
                "memberships",
                engagement,
                {**same, "resident": resident},
                id=derive_id(key, "memberships", resident),
                origin=origin,
            )
            for resident in people
        )
        taken = tuple(
            desk.record(
                by,
                "roles",
                engagement,
                {**same, "resident": new.resident, "role": new.role, "chosen_by": new.chosen_by},
                id=derive_id(key, "roles", new.resident, new.role),
                origin=origin,
            )
            for new in roles
        )
    return FormedGroup(group, joined, taken)
