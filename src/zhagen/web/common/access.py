"""Managers under which a forgotten filter finds nothing."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from zhagen.web.common.permissions import engagements_where
from zhagen.web.common.scope import Scope


class TenantManager(models.Manager):
    """`objects.all()` is empty whoever asks. What is theirs is asked for with `within(scope)`."""

    def get_queryset(self) -> Any:
        """Nothing. (Django itself follows foreign keys through the model's base manager, which is untouched.)"""
        return super().get_queryset().none()

    def unscoped(self) -> Any:
        """Everything there is: for the installation's own work, never for a page."""
        return models.QuerySet(self.model, using=self._db)


class PlaceManager(TenantManager):
    """For agencies, stations, communities: `path` leads to an id that the scope has in `places`."""

    def __init__(self, path: str = "pk", places: str = "agencies") -> None:
        super().__init__()
        self._path, self._places = path, places

    def deconstruct(self) -> Any:
        """A manager is no matter for migrations."""
        return (False, "django.db.models.Manager", None, (), {})

    def within(self, scope: Scope) -> Any:
        """What lies in the person's own places."""
        found = getattr(scope, self._places)
        ids: list[UUID] = list(found.values() if self._places == "communities" else found)
        return self.unscoped().filter(**{f"{self._path}__in": ids})


class RecordManager(TenantManager):
    """For records: only of engagements in which the app's rules let the person see this kind of record."""

    use_in_migrations: ClassVar[bool] = False

    def within(self, scope: Scope, *, deleted: bool = False) -> Any:
        """The live records that are this person's to see; the deleted ones where they are asked for."""
        seeing = engagements_where(scope, self.model.permission("see"))
        if self.model.COMMUNITY_WIDE:
            communities = {scope.communities[engagement] for engagement in seeing}
            theirs = self.unscoped().filter(engagement__community__in=communities)
        else:
            theirs = self.unscoped().filter(**{f"{self.model.ENGAGEMENT_PATH}__in": seeing})
        return theirs.filter(deleted_at__isnull=not deleted)
