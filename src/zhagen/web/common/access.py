"""Who somebody is here: roles, their scope, who may, and a manager that finds nothing outside the scope."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import rules
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from zhagen.web.agency.models import Account
    from zhagen.web.store.record import DatedRecord


class Role(StrEnum):
    """One person may have several, each in its own place."""

    WORKER = "worker"
    LEAD = "lead"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    VIEWER = "viewer"


ROLE_LABELS = {
    Role.WORKER: _("社工"),
    Role.LEAD: _("站长"),
    Role.SUPERVISOR: _("督导"),
    Role.MANAGER: _("机构管理"),
    Role.VIEWER: _("购买方或评估方"),
}


Roles = Mapping[UUID, frozenset[Role]]


class SignedInRequest(HttpRequest):
    """What a page is asked with that only somebody with an account is let to."""

    user: "Account"


@dataclass(frozen=True, slots=True)
class Scope:
    """What every read and write is held against. What is in none of these maps does not exist for this person.

    `engagements`, `stations`, `agencies`: id -> the person's roles there; a role in an agency is a role in all its
    stations and engagements. `communities`: engagement -> its community.
    """

    account: UUID
    engagements: Roles = field(default_factory=dict)
    communities: Mapping[UUID, UUID] = field(default_factory=dict)
    stations: Roles = field(default_factory=dict)
    agencies: Roles = field(default_factory=dict)

    def roles_in(self, place: UUID) -> frozenset[Role]:
        """The roles in an engagement, a station or an agency; none where it is not theirs."""
        for places in (self.engagements, self.stations, self.agencies):
            if place in places:
                return places[place]
        return frozenset()


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


M = TypeVar("M", bound=models.Model)
R = TypeVar("R", bound="DatedRecord")


class TenantManager(models.Manager[M]):
    """`objects.all()` is empty whoever asks. What is theirs is asked for with `within(scope)`."""

    def get_queryset(self) -> models.QuerySet[M]:
        """Nothing. (Django itself follows foreign keys through the model's base manager, which is untouched.)"""
        return super().get_queryset().none()

    def unscoped(self) -> models.QuerySet[M]:
        """Everything there is: for the installation's own work, never for a page."""
        return models.QuerySet(self.model, using=self._db)


class PlaceManager(TenantManager[M]):
    """For agencies, stations, communities: `path` leads to an id that the scope has in `places`."""

    def __init__(self, path: str = "pk", places: str = "agencies") -> None:
        super().__init__()
        self._path, self._places = path, places

    def deconstruct(self) -> tuple[bool, str | None, str | None, tuple[Any, ...], dict[str, Any]]:
        """A manager is no matter for migrations."""
        return (False, "django.db.models.Manager", None, (), {})

    def within(self, scope: Scope) -> models.QuerySet[M]:
        """What lies in the person's own places."""
        found = getattr(scope, self._places)
        ids: list[UUID] = list(found.values() if self._places == "communities" else found)
        return self.unscoped().filter(**{f"{self._path}__in": ids})


class RecordManager(TenantManager[R]):
    """For records: only of engagements in which the app's rules let the person see this kind of record."""

    use_in_migrations = False

    def within(self, scope: Scope, *, deleted: bool = False) -> models.QuerySet[R]:
        """The live records that are this person's to see; the deleted ones where they are asked for."""
        seeing = engagements_where(scope, self.model.permission("see"))
        if self.model.COMMUNITY_WIDE:
            communities = {scope.communities[engagement] for engagement in seeing}
            theirs = self.unscoped().filter(engagement__community__in=communities)
        else:
            theirs = self.unscoped().filter(**{f"{self.model.ENGAGEMENT_PATH}__in": seeing})
        return theirs.filter(deleted_at__isnull=not deleted)
