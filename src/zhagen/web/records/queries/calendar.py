"""What lies on the days of a month: promises, activities, what is due."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.records.models.community import Agreement
from zhagen.web.records.models.fieldwork import Activity, Contact, Decision, PlanStep
from zhagen.web.records.models.practice import Funding
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A query a kind, each by its day: follow-ups, activities, decisions, steps, money, agreements that end."""

    follow_ups: QuerySet[Contact]
    activities: QuerySet[Activity]
    decisions: QuerySet[Decision]
    steps: QuerySet[PlanStep]
    money: QuerySet[Funding]
    agreements: QuerySet[Agreement]


def find_scheduled(by: Scope, engagement: UUID, first: dt.date, last: dt.date) -> Scheduled:
    """What is open on these days, both ends included, and every activity that was not called off.

    Nothing where the engagement is not theirs.
    """
    days = (first, last)
    promised = find_promised(by, engagement).filter(follow_up_on__range=days)
    activities = list_records(Activity, by, engagement).filter(Q(held__isnull=True) | Q(held=True))
    decisions = list_records(Decision, by, engagement).filter(due__range=days, done__isnull=True)
    steps = list_records(PlanStep, by, engagement).filter(due__range=days, done__isnull=True)
    money = list_records(Funding, by, engagement).filter(day__range=days, received__isnull=True)
    agreements = list_records(Agreement, by, engagement).filter(ends__range=days)
    return Scheduled(
        promised,
        activities.filter(day__range=days).order_by("day", "pk"),
        decisions.order_by("due", "pk"),
        steps.filter(objective__deleted_at__isnull=True).order_by("due", "pk"),
        money.order_by("day", "pk"),
        agreements.order_by("ends", "pk"),
    )


def find_promised(by: Scope, engagement: UUID) -> QuerySet[Contact]:
    """Every follow-up that nobody kept yet, due or to come, the longest waiting first."""
    rows = list_records(Contact, by, engagement).filter(follow_up_on__isnull=False, followed_up__isnull=True)
    return rows.order_by("follow_up_on", "pk")
