"""The engagements whose board a person may open."""

from typing import Any
from uuid import UUID

from zhagen.web.agency.models import Account, Engagement
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import engagements_where
from zhagen.web.common.scope import Scope


def find_boards(by: Scope) -> list[Any]:
    """With community and station, by name."""
    found = (
        Engagement.objects.unscoped()
        .filter(pk__in=engagements_where(by, "agency.open_board"), deleted_at__isnull=True)
        .select_related("community__station")
        .order_by("community__name", "pk")
    )
    return list(found)


def find_board(by: Scope, engagement: UUID) -> Any:
    """The engagement; NotThere where it is not theirs or is none."""
    if engagement not in engagements_where(by, "agency.open_board"):
        raise NotThere(str(engagement))
    return Engagement.objects.unscoped().select_related("community__station").get(pk=engagement)


def is_founded() -> bool:
    """Whether the installation has its first account."""
    return bool(Account.objects.exists())
