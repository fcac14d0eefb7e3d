"""The engagements whose board a person may open."""

from typing import Any
from uuid import UUID

from zhagen.web.agency.models import Account, Engagement
from zhagen.web.common.errors import NotThere
from zhagen.web.common.once import once
from zhagen.web.common.permissions import engagements_where
from zhagen.web.common.scope import Scope


def find_boards(by: Scope) -> list[Any]:
    """With community and station, by name. Asked once a request: the frame of a page asks too."""
    return list(once(("boards", by.account), lambda: _find_boards(by)))


def _find_boards(by: Scope) -> list[Any]:
    found = (
        Engagement.objects.unscoped()
        .filter(pk__in=engagements_where(by, "agency.open_board"), deleted_at__isnull=True)
        .select_related("community__station")
        .order_by("community__name", "pk")
    )
    return list(found)


def find_board(by: Scope, engagement: UUID) -> Any:
    """The engagement, asked for once a request; NotThere where it is not theirs or is none."""
    if engagement not in engagements_where(by, "agency.open_board"):
        raise NotThere(str(engagement))
    found = Engagement.objects.unscoped().select_related("community__station")
    return once(("board", engagement), lambda: found.get(pk=engagement))


def find_own(by: Scope) -> UUID | None:
    """The engagement of somebody who works in one and has no other to look at; None for anybody else."""
    own = engagements_where(by, "agency.record")
    return next(iter(own)) if len(by.engagements) == 1 and own else None


def is_founded() -> bool:
    """Whether the installation has its first account."""
    return bool(Account.objects.exists())
