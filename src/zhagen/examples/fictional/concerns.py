"""What residents bring and who solves it, how they help each other, and what they took to those who decide."""

from datetime import date
from typing import Any

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import Trend, known, later, months, on, working_days
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
TOLD_LATE = 45  # days after: at the sum-up of a quarter, when hardly anybody still waits for it
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
    told_back = known(later(closed, chance.whole(0, 9) if chance.happens(0.75) else TOLD_LATE))
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


EXCHANGES_A_MONTH = Trend({"2025-03": 3, "2025-09": 9, "2025-12": 12, "2026-03": 18})
ARRANGED_BY_RESIDENTS = Trend({"2025-03": 0.1, "2025-09": 0.4, "2026-03": 0.68})
FIRST = on("2025-03-10")  # two days after the first group that helps was formed
_HELPING = ("elders", "stairs", "neighbours", "watch")


def write_exchanges(story: Story) -> None:
    """Write the exchanges of every month from March 2025 on; members of four groups help."""
    chance = Chance("exchanges")
    for month in (month for month in months() if month.last > FIRST):
        for _ in range(round(EXCHANGES_A_MONTH(month.last))):
            day = chance.one(working_days(max(FIRST, month.first), month.last))
            helping = [
                seat.resident
                for group in story.groups_on(day)
                if group.key in _HELPING
                for seat in group.seats_on(day)
            ]
            giver = chance.one(helping)
            others = helping if chance.happens(0.45) else story.people.known_on(day)
            receiver = chance.one([resident for resident in others if resident is not giver])
            story.book.write(
                "exchanges",
                day,
                giver=story.people.see(giver, day).id,
                receiver=story.people.see(receiver, day).id,
                arranged_by="resident" if chance.happens(ARRANGED_BY_RESIDENTS(day)) else "worker",
                hours=chance.whole(1, 6) / 2,
            )


# kind, day, residents spoke, replied, result
ACTIONS = (
    ("claim", "2025-04-18", False, "2025-05-30", "partly"),
    ("claim", "2025-06-10", True, "", ""),
    ("advocacy", "2025-07-15", False, "2025-09-04", "no"),
    ("contest", "2025-09-27", True, "2025-10-11", "yes"),
    ("claim", "2025-11-06", True, "2025-12-02", "yes"),
    ("advocacy", "2025-11-27", True, "2026-01-14", "partly"),
    ("claim", "2025-12-18", True, "2026-02-03", "partly"),
    ("claim", "2026-01-08", False, "", ""),
    ("contest", "2026-02-28", True, "2026-03-10", "yes"),
    ("advocacy", "2026-03-05", True, "", ""),
)


def write_actions(story: Story) -> None:
    """Write one row an action, each about a shared concern of the months before where there is one."""
    chance = Chance("actions")
    for kind, text, spoke, replied, result in ACTIONS:
        day = on(text)
        before = [concern for raised, concern in story.shared_concerns if raised < day][-25:]
        story.book.write(
            "actions",
            day,
            kind=kind,
            concern=chance.one(before) if before else None,
            residents_spoke=spoke,
            replied=_day(replied),
            result=result or None,
        )


def _day(text: str) -> date | None:
    return on(text) if text else None
