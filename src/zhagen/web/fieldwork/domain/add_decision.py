"""A decision of a meeting."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM


def add_decision(by: Scope, activity: Any, values: Mapping[str, Any], *, id: UUID, origin: str = "") -> Any:
    """Of the activity's day; of its group where it has one only and the decision names none.

    Raises what `common.writing.record` raises.
    """
    only = activity.groups[0] if len(activity.groups) == 1 else None
    decided = {"day": activity.day, "activity": activity.pk, **values, "group": values.get("group") or only}
    return Desk(ROOM).record(by, "decisions", activity.engagement_id, decided, id=id, origin=origin)
