"""The plans of an engagement: objectives with their steps."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.records.models.fieldwork import Objective, PlanStep
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class PlannedObjective:
    """An objective and its steps, the one that is due first before the others."""

    objective: Objective
    steps: list[PlanStep]


@dataclass(frozen=True, slots=True)
class OfPlan:
    """`number`: of the plan, None where nobody wrote one; its objectives, the most urgent first."""

    number: int | None
    objectives: list[PlannedObjective]


def find_plans(by: Scope, engagement: UUID) -> tuple[list[OfPlan], list[PlanStep]]:
    """The plans, the newest first, and the steps whose objective was deleted. Two queries, with what is named."""
    rows = list_records(Objective, by, engagement).select_related("finding", "resource", "owner")
    steps: defaultdict[UUID, list[PlanStep]] = defaultdict(list)
    orphans = []
    for step in (
        list_records(PlanStep, by, engagement).select_related("objective").order_by("due", "day", "pk")
    ):
        if step.objective.deleted_at is not None:
            orphans.append(step)
        else:
            steps[step.objective_id].append(step)
    plans: defaultdict[int | None, list[Objective]] = defaultdict(list)
    for row in rows:
        plans[row.plan].append(row)
    ordered = sorted(plans, key=lambda number: (number is not None, number or 0), reverse=True)
    return [
        OfPlan(
            number,
            [
                PlannedObjective(row, _last_without_day(steps[row.pk]))
                for row in sorted(plans[number], key=lambda row: (row.priority is None, row.priority or 0))
            ],
        )
        for number in ordered
    ], orphans


def _last_without_day(steps: list[PlanStep]) -> list[PlanStep]:
    return sorted(steps, key=lambda step: step.due is None)  # databases differ in where they put nothing
