"""The people of an agency, as its managers see them, and of a station, as its lead does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.own_person import agencies_where, seen_memberships
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


@dataclass(frozen=True, slots=True)
class Person:
    """An account, the roles that it has where the asker looks, and those that ended."""

    account: Any
    held: Sequence[Any]
    ended: Sequence[Any]

    @property
    def has_second_factor(self) -> bool:
        """Whether the person signs in with a code as well."""
        return hasattr(self.account, "second_factor")


def list_people(by: Scope) -> list[Person]:
    """By name, who works now before who did. NotAllowed for whoever sees nobody. One query."""
    if not sees_people(by):
        raise NotAllowed(_("这一页是给站长和机构管理的"))
    found: dict[UUID, list[Any]] = {}
    for one in _with_places(by):
        found.setdefault(one.account_id, []).append(one)
    people = [_person(held) for held in found.values()]
    return sorted(people, key=lambda one: (not (one.account.is_active and one.held), one.account.name))


def find_person(by: Scope, account: UUID) -> Person:
    """One of them; NotThere where the account is nobody whom they see."""
    held = list(_with_places(by).filter(account=account))
    if not held:
        raise NotThere(str(account))
    return _person(held)


def may_manage_people(by: Scope) -> bool:
    """Whether there is an agency whose people they manage."""
    return bool(agencies_where(by, "agency.invite"))


def sees_people(by: Scope) -> bool:
    """Whether there is anybody whom they see on the page of people."""
    return any(may(by, "agency.see_people", place) for place in (*by.agencies, *by.stations, *by.engagements))


def _with_places(by: Scope) -> Any:
    paths = ("account__second_factor", "agency", "station", "engagement__community")
    return seen_memberships(by).select_related(*paths).order_by("given_at", "pk")


def _person(held: Sequence[Any]) -> Person:
    return Person(
        held[0].account,
        [one for one in held if one.ended_at is None],
        [one for one in held if one.ended_at is not None],
    )
