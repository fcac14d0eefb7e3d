"""What the community can draw on: found step by step, confirmed again, and used more and more."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend, known, later, next_working_day, on
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story

# month, kinds of resource found in it; capitals come from inside the community
# P(eople) L(place) G(oods) M(oney) K(nowledge) O(rganisation)
_FOUND = """
2024-10 L l o
2024-11 P L g k o
2024-12 P O m
2025-01 K G
2025-02 P L
2025-03 P K G l
2025-04 P O m
2025-05 K G P
2025-06 L M
2025-07 P k
2025-08 O P
2025-09 K M
2025-10 P G o
2025-11 L K
2025-12 P M
2026-01 P K o
2026-02 G P
2026-03 O M
"""
_KIND = {"P": "people", "L": "place", "G": "goods", "M": "money", "K": "knowledge", "O": "organisation"}
USES_A_MONTH = Trend({"2024-11": 1, "2025-04": 3, "2025-09": 7, "2026-03": 12})
FROM_INSIDE = Trend({"2024-11": 0.3, "2025-06": 0.5, "2026-03": 0.72})
Resource = tuple[str, bool, date]


def write_resources(story: Story) -> None:
    """Write resources, then their uses."""
    chance = Chance("resources")
    resources = [
        _write_resource(story, chance, on(month), mark)
        for month, *marks in (line.split() for line in _FOUND.split("\n") if line)
        for mark in marks
    ]
    for each in months():
        for _ in range(round(USES_A_MONTH(each.last))):
            held = chance.one([held for held in story.held if each.first <= held.day <= each.last])
            _write_use(story, chance, resources, held.day, held.id)


def _write_resource(story: Story, chance: Chance, month: date, mark: str) -> Resource:
    day = next_working_day(later(max(month, on("2024-10-09")), chance.whole(0, 20)))
    confirmed = later(day, chance.whole(0, 30))
    if confirmed < on("2025-09-01") and chance.happens(0.6):
        confirmed = later(on("2025-10-08"), chance.whole(0, 120))  # the register was gone through again
    inside = mark.isupper()
    resource = story.book.write(
        "resources",
        day,
        kind=_KIND[mark.upper()],
        inside=inside,
        confirmed=known(confirmed) if chance.happens(0.92) else None,
    )
    return resource, inside, day


def _write_use(story: Story, chance: Chance, resources: list[Resource], day: date, activity: str) -> None:
    inside = chance.happens(FROM_INSIDE(day))
    at_hand = [name for name, is_inside, since in resources if since <= day and is_inside is inside]
    if at_hand:
        story.book.write(
            "resource_uses",
            day,
            resource=chance.one(at_hand),
            activity=activity,
            hours=chance.whole(1, 6) / 2,
        )
