"""What else is due: steps of plans, money that was promised."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.records.models.fieldwork import PlanStep
from zhagen.web.records.models.practice import Funding
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Owed:
    """Two queries, each the longest waiting first. A step whose objective was deleted is due no more."""

    steps: QuerySet[PlanStep]
    money: QuerySet[Funding]


def find_owed(by: Scope, engagement: UUID, day: dt.date) -> Owed:
    """What is due by that day in an engagement; nothing where it is not theirs."""
    steps = list_records(PlanStep, by, engagement).filter(due__lte=day, done__isnull=True)
    money = list_records(Funding, by, engagement).filter(day__lte=day, received__isnull=True)
    return Owed(
        steps.filter(objective__deleted_at__isnull=True).order_by("due", "pk"), money.order_by("day", "pk")
    )
