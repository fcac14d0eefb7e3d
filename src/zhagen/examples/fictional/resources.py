"""What the community can draw on: what is known of it, resources and their use, money and posts."""

from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import Trend, known, later, months, next_working_day, on
from zhagen.examples.fictional.story import FIRST_WORKER, SECOND_WORKER, THIRD_WORKER, Story

# topic, first day, sources one after the other; culture and past action come last and from one side only
_GATHERED = """
population  2024-10-15 statistics document interview
boundary    2024-10-18 document observation
facilities  2024-10-24 observation interview
housing     2024-11-04 observation document
age         2024-11-12 statistics interview
hardship    2024-11-20 document interview interview
mobility    2024-12-09 interview survey
livelihood  2024-12-16 survey interview
history     2025-01-06 interview document interview
power       2025-01-20 interview observation
culture     2025-02-10 interview
past_action 2025-03-11 document
population  2025-09-16 statistics survey
age         2025-09-23 statistics
facilities  2025-10-14 observation survey
housing     2025-10-28 observation
mobility    2025-11-18 interview survey
power       2026-01-13 interview observation
hardship    2026-01-27 survey
culture     2026-02-05 observation
"""


def write_profile(story: Story) -> None:
    """Write what is known of the community, topic by topic: a fact a source, looked at again a year later."""
    chance = Chance("profile")
    for line in _GATHERED.split("\n"):
        if line:
            topic, first, *sources = line.split()
            for place, source in enumerate(sources):
                day = next_working_day(later(on(first), place * chance.whole(5, 12)))
                story.book.write("profile_facts", day, topic=topic, source=source)


# day due, source, inside, agreed, received, spent, core
FUNDING = (
    ("2024-10-15", "街道办", False, 60000.0, 60000.0, 52000.0, True),
    ("2025-01-10", "街道办", False, 60000.0, 45000.0, 58000.0, True),  # a quarter of it never came
    ("2025-04-10", "街道办", False, 60000.0, 60000.0, 57000.0, True),
    ("2025-07-10", "街道办", False, 60000.0, 60000.0, 41000.0, True),
    ("2025-10-10", "街道办", False, 60000.0, 60000.0, 59000.0, True),
    ("2026-01-10", "街道办", False, 60000.0, 40000.0, 47000.0, True),  # the rest is promised for April
    ("2025-01-20", "区福彩公益金", False, 20000.0, 20000.0, 18500.0, False),
    ("2025-05-12", "基金会", False, 15000.0, 15000.0, 14000.0, False),
    ("2025-06-20", "物业公司", True, 3000.0, 3000.0, 2800.0, False),
    ("2025-09-08", "商户联合", True, 4000.0, 3500.0, 3500.0, False),
    ("2025-11-18", "基金会", False, 8000.0, 8000.0, 5200.0, False),
    ("2025-12-22", "居民自筹", True, 2600.0, 2600.0, 1900.0, False),
    ("2026-02-10", "商户联合", True, 5000.0, 5000.0, 2100.0, False),
)
# post set up, filled, by whom, ready, until
POSTS = (
    ("2024-10-08", "2024-10-08", FIRST_WORKER, "2024-10-18", ""),
    ("2024-10-08", "2024-10-14", SECOND_WORKER, "2024-10-30", "2025-06-30"),  # at doors before she was ready
    ("2025-07-01", "2025-07-21", THIRD_WORKER, "2025-08-08", ""),
)


def write_money(story: Story) -> None:
    """Write the core grant by quarters, small sums from around, and two posts with a gap in one of them."""
    for day, source, inside, agreed, received, spent, core in FUNDING:
        story.book.write(
            "funding",
            on(day),
            source=source,
            inside=inside,
            agreed=agreed,
            received=received,
            spent=spent,
            core=core,
        )
    for set_up, filled, worker, ready, until in POSTS:
        story.book.write(
            "posts",
            on(set_up),
            filled=on(filled),
            worker=worker,
            ready=on(ready),
            until=on(until) if until else None,
        )


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
