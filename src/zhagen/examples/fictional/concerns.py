"""What residents bring: whom they turn to, who solves it, how long it takes, and whether they are told."""

from datetime import date
from typing import Any

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend, known, later, on, working_days
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story

A_MONTH = Trend({"2024-10": 6, "2025-02": 11, "2026-03": 16})
PROMPTED = Trend({"2024-10": 0.8, "2025-03": 0.5, "2025-10": 0.25})
TO_WORKER = Trend({"2024-10": 0.8, "2025-05": 0.72, "2025-09": 0.58, "2026-01": 0.36})
# The share that workers settle for people. In the spring of 2025 nearly all: it is quicker that way.
DONE_FOR = Trend(
    {
        "2024-11": 0.35,
        "2025-02": 0.35,
        "2025-03": 0.85,
        "2025-05": 0.85,
        "2025-07": 0.45,
        "2025-10": 0.15,
        "2026-03": 0.05,
    }
)
BY_RESIDENTS = Trend({"2025-03": 0.05, "2025-07": 0.3, "2025-11": 0.66, "2026-03": 0.8})
# What people bring changes: waste and stairwells first, then parking and elders, at the end children and a lift.
_CATEGORIES = {
    "sanitation": Trend({"2024-10": 30, "2025-10": 10}),
    "safety": Trend({"2024-10": 14, "2025-06": 6}),
    "facilities": Trend({"2024-10": 14, "2025-10": 8}),
    "elder_care": Trend({"2024-10": 12, "2025-10": 22}),
    "parking": Trend({"2024-10": 12, "2025-05": 30, "2026-01": 18}),
    "noise": Trend({"2025-03": 0, "2025-06": 8}),
    "child_care": Trend({"2025-02": 0, "2025-10": 14}),
    "neighbours": Trend({"2024-10": 6, "2025-10": 6}),
    "governance": Trend({"2025-05": 0, "2025-12": 10}),
}
NEW_AT_THE_END = (("disability", "2026-01-22"), ("disability", "2026-02-09"), ("disability", "2026-03-06"))


def write_concerns(story: Story) -> None:
    """Write the concerns of every month, and the first ones of a kind that was never brought before."""
    chance = Chance("concerns")
    for month in months():
        for _ in range(round(A_MONTH(month.first))):
            day = chance.one(working_days(month.first, month.last))
            _write_concern(
                story, chance, day, chance.weighted({name: w(day) for name, w in _CATEGORIES.items()})
            )
    for category, text in NEW_AT_THE_END:
        _write_concern(story, chance, on(text), category)


def _write_concern(story: Story, chance: Chance, day: date, category: str) -> None:
    raised_by = _raised_by(story, chance, day)
    household = story.people.see_household(chance.one(story.people.known_on(day)).household, day)
    shared = chance.happens(0.68)
    closed = known(later(day, chance.whole(9, 75))) if chance.happens(0.84) else None
    concern = story.book.write(
        "concerns",
        day,
        household=household.id if raised_by in ("resident", "leader") else None,
        area=household.area,
        category=category,
        scope="shared" if shared else "single",
        prompted=chance.happens(PROMPTED(day)) if raised_by in ("resident", "leader") else None,
        raised_by=raised_by,
        turned_to=_turned_to(story, chance, day),
        closed=closed,
        **(_ended(chance, closed) if closed else {}),
    )
    if shared:
        story.shared_concerns.append((day, concern))


def _raised_by(story: Story, chance: Chance, day: date) -> str:
    with_groups = {"leader": 12.0, "group": 9.0} if len(story.groups_on(day)) > 1 else {}
    return chance.weighted({"resident": 74.0, "partner": 3.0, "worker": 6.0, **with_groups})


def _turned_to(story: Story, chance: Chance, day: date) -> str:
    if chance.happens(TO_WORKER(day)):
        return "worker"
    if len(story.groups_on(day)) < 2:
        return "committee"
    return chance.weighted({"leader": 40, "group": 34, "committee": 22, "partner": 4})


def _ended(chance: Chance, closed: date) -> dict[str, Any]:
    """How it ended, who led, how much the worker did, and when those who had raised it were told."""
    told_back = known(later(closed, chance.whole(0, 9))) if chance.happens(0.75) else None
    outcome = chance.weighted({"solved": 52, "partly": 28, "not": 14, "withdrawn": 6})
    if chance.happens(DONE_FOR(closed)):
        lead, worker_input = "worker", 3
    elif chance.happens(BY_RESIDENTS(closed)):
        lead = chance.weighted({"leader": 40, "group": 42, "residents": 18})
        worker_input = chance.weighted({0: 45, 1: 45, 2: 10})
    else:
        lead = chance.weighted({"worker": 50, "committee": 30, "partner": 20})
        worker_input = chance.weighted({2: 70, 1: 30})
    return {"outcome": outcome, "lead": lead, "worker_input": worker_input, "told_back": told_back}
