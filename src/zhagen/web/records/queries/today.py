"""What is due, and how often somebody was met."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.records.models.fieldwork import Concern, Contact, Decision
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Due:
    """Three queries, each the longest waiting first: follow-ups, concerns closed but not told back, decisions."""

    follow_ups: QuerySet[Contact]
    untold: QuerySet[Concern]
    decisions: QuerySet[Decision]


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


@dataclass(frozen=True, slots=True)
class Meetings:
    """On how many days, and the last of them."""

    days: int
    last: dt.date


def count_meetings(
    by: Scope, engagement: UUID, residents: Collection[UUID], households: Collection[UUID]
) -> dict[UUID, Meetings]:
    """By resident and by household, contacts of this engagement that were made; who was never met is left out.

    A query for the residents and one for the households, none for an empty list.
    """
    made = list_records(Contact, by, engagement).filter(made=True).order_by()
    found: dict[UUID, Meetings] = {}
    for column, ids in (("resident", residents), ("household", households)):
        if ids:
            rows = made.filter(**{f"{column}__in": ids}).values_list(column)
            counted = rows.annotate(days=Count("day", distinct=True), last=Max("day"))
            found |= {key: Meetings(days, last) for key, days, last in counted}
    return found
