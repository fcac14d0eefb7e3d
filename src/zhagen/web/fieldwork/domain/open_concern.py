"""A concern is raised."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM


def open_concern(
    by: Scope, engagement: UUID, values: Mapping[str, Any], *, id: UUID | None = None, origin: str = ""
) -> Any:
    """Write a concern that was brought some other way than in a visit. Raises what `common.writing.record` raises."""
    return Desk(ROOM).record(by, "concerns", engagement, values, id=id, origin=origin)
