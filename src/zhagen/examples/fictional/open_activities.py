"""The station's open activities: who comes, at first mostly strangers and later mostly people who help."""

from zhagen.examples.fictional.activities import OpenActivity, programme
from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend, later, on
from zhagen.examples.fictional.gathering import (
    HELPS,
    functions,
    objective_for,
    write_attendance,
)
from zhagen.examples.fictional.population import Resident
from zhagen.examples.fictional.story import Held, Story

STAFF_RUN = Trend({"2025-01": 0.9, "2025-06": 0.85, "2025-10": 0.55, "2026-03": 0.35})
NEWCOMERS = Trend({"2024-10": 0.75, "2025-01": 0.35, "2025-04": 0.2})
MEMBERS_TO_BE = 120  # days before they join, in which members of a group already come to open activities


def write_open_activities(story: Story) -> None:
    """Write the programme and its attendance."""
    chance = Chance("open activities")
    for planned in programme():
        alone = planned.method == "mutual_aid" and planned.day > on("2026-01") and chance.happens(0.4)
        activity = story.book.write(
            "activities",
            planned.day,
            method=planned.method,
            objective=objective_for(story, chance, planned.day, 0.8),
            planned=planned.day,
            held=True,
            hours=0.0 if alone else planned.staff_hours,
            worker_present=not alone,
            level=planned.level,
            incentive=planned.gifts,
            minuted=later(planned.day, 3) if planned.method == "meeting" else None,
            taught_by=planned.taught_by,
            **functions(chance, STAFF_RUN(planned.day)),
        )
        held = Held(activity, planned.day, planned.method, {})
        for resident in _who_comes(story, chance, planned):
            held.came[resident] = _part(story, chance, planned, resident)
        write_attendance(story, chance, held, 2.0)


def _who_comes(story: Story, chance: Chance, planned: OpenActivity) -> list[Resident]:
    """Newcomers, members of groups and those who will join one, and others who were seen before."""
    day = planned.day
    count = planned.heads - chance.whole(1, 3)
    new = round(count * NEWCOMERS(day))
    members = [
        seat.resident
        for group in story.groups
        for seat in group.seats
        if day < (seat.left or later(day, 1)) and seat.joined <= later(day, MEMBERS_TO_BE)
    ]
    came = chance.some(list(dict.fromkeys(members)), (count - new) * 3 // 5)
    others = [resident for resident in story.people.known_on(day) if resident not in came]
    came += chance.some(others, count - new - len(came))
    return came + [story.people.newcomer(day) for _ in range(max(0, count - len(came)))]


def _part(story: Story, chance: Chance, planned: OpenActivity, resident: Resident) -> int:
    """Those who hold a role take charge of a part; of the others more and more help."""
    if planned.method in ("service", "training"):
        return 0 if not chance.happens(HELPS(planned.day) / 2) else 1
    holders = [seat.resident for seat in story.seats_with_role(planned.day, "leader", "core", "deputy")]
    if resident in holders and chance.happens(0.6):
        return 2
    return chance.weighted({1: 6.0, 2: 1.0}) if chance.happens(HELPS(planned.day) * 0.8) else 0
