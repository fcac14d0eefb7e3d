"""Those who raised a concern are told what came of it."""

import datetime as dt
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.past_day import ask_past_day
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.policies import TELL_BACK


def tell_back(by: Scope, id: UUID, version: int, day: dt.date) -> Any:
    """Note the day they were told. Raises what `common.writing.change` raises."""
    ask_past_day("told_back", day)
    return Desk(ROOM).change(by, "concerns", id, version, {"told_back": day}, action=TELL_BACK)
