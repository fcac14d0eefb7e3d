"""Who may: the questions that each data app answers in its `rules.py`, asked in one way."""

from collections.abc import Callable
from uuid import UUID

import rules

from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def has_role(*roles: Role) -> Callable[[Scope, UUID], bool]:
    """A predicate: the person has one of these roles in that engagement, station or agency."""
    wanted = frozenset(roles)

    @rules.predicate("has_role:" + ",".join(sorted(wanted)))
    def has_one(scope: Scope, place: UUID) -> bool:
        return bool(scope.roles_in(place) & wanted)

    found: Callable[[Scope, UUID], bool] = has_one
    return found


def may(scope: Scope, permission: str, place: UUID) -> bool:
    """Whether the person may do this there. KeyError where no rule of that name was ever written."""
    if not rules.perm_exists(permission):
        raise KeyError(permission)
    return bool(rules.has_perm(permission, scope, place))


def engagements_where(scope: Scope, permission: str) -> frozenset[UUID]:
    """The engagements in which the person may do this."""
    return frozenset(engagement for engagement in scope.engagements if may(scope, permission, engagement))
