"""Somebody was turned to, or has taken a concern in hand."""

from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.policies import TAKE_UP


def take_up_concern(
    by: Scope, id: UUID, version: int, turned_to: str | None = None, lead: str | None = None
) -> Any:
    """Note whom they turned to and who leads; None leaves what is there.

    Raises what `common.writing.change` raises; NotNow where it is closed.
    """
    given = {"turned_to": turned_to, "lead": lead}
    values = {name: value for name, value in given.items() if value is not None}
    return Desk(ROOM).change(by, "concerns", id, version, values, action=TAKE_UP)
