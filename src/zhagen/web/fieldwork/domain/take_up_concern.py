"""Somebody was turned to, or has taken a concern in hand."""

from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.policies import TAKE_UP


def take_up_concern(by: Scope, id: UUID, version: int, turned_to: str = "", lead: str = "") -> Any:
    """Note whom they turned to and who leads; an empty one stays as it is.

    Raises what `common.writing.change` raises; NotNow where it is closed.
    """
    values = {name: value for name, value in (("turned_to", turned_to), ("lead", lead)) if value}
    return Desk(ROOM).change(by, "concerns", id, version, values, action=TAKE_UP)
