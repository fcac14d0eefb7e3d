"""Plans with their objectives and steps, other working hours, and what the team says it keeps."""

from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import LAST, Trend, known, later, months, next_working_day, on
from zhagen.examples.fictional.story import Story, workers_on

# From September 2025 on the groups keep notebooks, so that what is held without a worker is known as well.
KEPT = (
    ("disputes", "2024-12-10"),
    ("concerns", "2024-10-08"),
    ("partner_dealings", "2024-10-08"),
    ("exchanges", "2025-03-01"),
    ("resource_uses", "2024-10-08"),
    ("activities", "2025-09-01"),
)


def write_kept(story: Story) -> None:
    """Write what the team says it keeps, and from which day on: there an empty month means that nothing happened."""
    for table, since in KEPT:
        story.book.write("kept", on(since), table=table)


PAPERWORK = Trend({"2024-10": 20, "2025-06": 16, "2026-03": 10})  # hours in three weeks
ERRANDS = Trend({"2024-10": 12, "2026-03": 9})


def write_work_hours(story: Story) -> None:
    """Write time that is neither contact nor activity: paperwork and errands every third week, supervision monthly."""
    chance = Chance("work hours")
    day = on("2024-10-18")
    while day <= LAST:
        for worker in workers_on(day):
            for kind, hours in (("paperwork", PAPERWORK(day)), ("administrative", ERRANDS(day))):
                spent = round(hours * 2 * (0.7 + 0.6 * chance.share())) / 2
                story.book.write("work_hours", next_working_day(day), worker=worker, kind=kind, hours=spent)
        day = later(day, 21)
    for month in months():
        supervised = next_working_day(later(month.first, 17))
        for worker in workers_on(supervised):
            story.book.write("work_hours", supervised, worker=worker, kind="supervision", hours=2.0)
            if chance.happens(0.2):
                story.book.write("work_hours", supervised, worker=worker, kind="learning", hours=6.0)


@dataclass(frozen=True)
class Plan:
    """A plan: when it was written, the need of each objective, and how many of them are whole in each respect."""

    number: int
    day: date
    until: date
    needs: tuple[str, ...]
    complete: int
    chain: int
    carried_over: int
    steps: int


PLANS = (
    # Drawn up before the needs were asked for in full: one objective answers none of them.
    Plan(1, on("2024-12-30"), on("2025-03-05"), ("sanitation", "elder_care", "parking", ""), 2, 0, 0, 3),
    Plan(
        2,
        on("2025-03-06"),
        on("2025-09-09"),
        ("sanitation", "parking", "elder_care", "safety", "governance"),
        4,
        2,
        2,
        6,
    ),
    Plan(
        3,
        on("2025-09-10"),
        on("2026-03-19"),
        ("parking", "elder_care", "sanitation", "child_care", "governance"),
        5,
        3,
        3,
        7,
    ),
    # After the last review: the way out, and what the organisations carry on by themselves.
    Plan(
        4,
        on("2026-03-20"),
        LAST,
        ("elder_care", "parking", "child_care", "governance", "sanitation"),
        5,
        4,
        3,
        2,
    ),
)
DONE_IN_TIME = Trend({"2025-01": 0.5, "2025-06": 0.72, "2025-11": 0.8, "2026-03": 0.9})


def write_plans(story: Story) -> None:
    """Write objectives and steps; steps are the more often done in time, the longer the team works together."""
    chance = Chance("plans")
    for plan in PLANS:
        objectives = [
            story.book.write(
                "objectives",
                plan.day,
                plan=plan.number,
                need=need or None,
                complete=place < plan.complete,
                priority=place + 1 if plan.number > 1 else None,
                carried_over=place < plan.carried_over,
                chain=place < plan.chain,
            )
            for place, need in enumerate(plan.needs)
        ]
        story.plans.append((plan.day, objectives))
        for objective in objectives:
            _write_steps(story, chance, plan, objective)


def _write_steps(story: Story, chance: Chance, plan: Plan, objective: str) -> None:
    """Steps spread evenly over the plan's time; those of the last plan are still to come."""
    span = max(60, (plan.until - plan.day).days)
    for number in range(1, plan.steps + 1):
        due = later(plan.day, span * number // plan.steps + chance.whole(-4, 4))
        late = chance.whole(-9, 10) if chance.happens(DONE_IN_TIME(due)) else chance.whole(20, 60)
        done = None if chance.happens(0.06) else known(max(plan.day, later(due, late)))
        story.book.write("plan_steps", plan.day, objective=objective, due=due, done=done)
