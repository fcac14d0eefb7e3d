"""What was promised and is still to be done."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Concern, Contact, Decision
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Due:
    """Three queries, each the longest waiting first: follow-ups, concerns closed but not told back, decisions."""

    follow_ups: Any
    untold: Any
    decisions: Any


def find_due(by: Scope, engagement: UUID, day: dt.date) -> Due:
    """What is due by that day in an engagement; nothing where it is not theirs."""
    follow_ups = list_records(Contact, by, engagement).filter(follow_up_on__lte=day, followed_up__isnull=True)
    untold = list_records(Concern, by, engagement).filter(closed__lte=day, told_back__isnull=True)
    decisions = list_records(Decision, by, engagement).filter(due__lte=day, done__isnull=True)
    return Due(
        follow_ups.order_by("follow_up_on", "pk"),
        untold.order_by("closed", "pk"),
        decisions.order_by("due", "pk"),
    )
