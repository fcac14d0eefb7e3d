"""A team's work in a community ends."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.room import ROOM
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.change import change


def end_engagement(by: Scope, engagement: UUID, version: int, day: dt.date) -> Any:
    """Its last day; what was recorded stays. Raises NotThere, NotAllowed, Invalid, EditedMeanwhile."""
    if engagement not in by.engagements:
        raise NotThere(str(engagement))
    if not may(by, "agency.end_engagement", engagement):
        raise NotAllowed(_("这是机构管理的事"))
    return change(ROOM, by, "engagements", engagement, version, {"ended": day})
