"""The station's activities: what is held for everybody, who did what for it, and who came with which part."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import Trend, later, on
from zhagen.examples.fictional.people import Resident
from zhagen.examples.fictional.story import Held, Story

LEVELS = ("inform", "consult", "involve", "collaborate", "empower")
PARTICIPATION = ("meeting", "group_building", "collective_action", "planning", "advocacy", "training")
# The share of the six functions that staff hold in groups. Until the summer of 2025 they do nearly everything.
BY_STAFF = Trend({"2025-03": 0.94, "2025-06": 0.88, "2025-08": 0.72, "2025-10": 0.42, "2026-01": 0.24})
LEVEL = Trend({"2024-10": 1.1, "2025-03": 1.9, "2025-08": 2.5, "2025-12": 3.4, "2026-03": 3.8})
WITHOUT_WORKER = Trend({"2025-07": 0.0, "2025-09": 0.15, "2025-11": 0.5, "2026-03": 0.55})
# The share of ordinary residents who lend a hand where they come.
HELPS = Trend({"2024-12": 0.02, "2025-03": 0.15, "2025-09": 0.35, "2026-03": 0.5})
_ASKED = {
    "initiated_by": 1.0,
    "convened_by": 1.0,
    "chaired_by": 0.95,
    "recorded_by": 0.9,
    "money_by": 0.45,
    "external_by": 0.4,
}


def functions(chance: Chance, by_staff: float) -> dict[str, str]:
    """Whose doing each of the six functions was; some are not needed and stay empty."""
    found = {}
    for column, how_often in _ASKED.items():
        point = chance.share()
        staff = "committee" if chance.happens(0.08) else "worker"
        who = staff if point < by_staff - 0.08 else "mixed" if point < by_staff + 0.08 else "resident"
        if chance.happens(how_often):
            found[column] = who
    return found


def level_on(chance: Chance, day: date, above: float = 0.0) -> str:
    """How far residents take part: higher as the story goes on."""
    height = LEVEL(day) + above + chance.share() - 0.5
    return LEVELS[max(1, min(5, round(height))) - 1]


def write_attendance(story: Story, chance: Chance, held: Held, hours: float) -> None:
    """Write who came; hours are those of the activity, some left earlier."""
    for resident, part in held.came.items():
        story.people.see(resident, held.day)
        stayed = hours if part or chance.happens(0.8) else hours / 2
        story.book.write(
            "attendance",
            held.day,
            activity=held.id,
            resident=resident.id,
            part=part,
            hours=stayed,
        )
    story.held.append(held)


def objective_for(story: Story, chance: Chance, day: date, how_often: float) -> str | None:
    """One of the objectives in force, that often."""
    objectives = story.objectives_on(day)
    return chance.one(objectives) if objectives and chance.happens(how_often) else None


def part_of_role(chance: Chance, role: str, day: date, chaired: bool) -> int:
    """The part a member takes: leaders chair once they may, ordinary members help more as time goes on."""
    if role == "leader":
        return 3 if chaired else 2
    if role in ("core", "deputy"):
        return 2 if chance.happens(0.6 if role == "core" else 0.45) else 1
    helps = HELPS(day)
    return 2 if chance.happens(helps / 14) else 1 if chance.happens(helps) else 0


# day, method, staff hours, heads, gifts, level of participation (i c v b e: from inform to empower), taught by
_TABLE = """
2024-10-19 event            28 26 gifts i -
2024-11-09 resource         26 18 gifts i -
2024-11-23 event            30 22 gifts i -
2024-12-05 education        12 14 gifts i worker
2024-12-21 event            30 28 gifts i -
2025-01-11 service           4 12 -     i -
2025-01-18 relation          4 12 -     c -
2025-02-08 service           4 10 -     i -
2025-02-12 relation          5 14 gifts c -
2025-02-16 meeting           6 16 -     c -
2025-03-01 service           4 12 -     i -
2025-03-15 education         5 12 -     c worker
2025-03-29 relation          4 11 -     c -
2025-04-05 service           4 12 gifts i -
2025-04-12 training          6  9 -     c worker
2025-04-19 education         5 11 -     c worker
2025-04-26 mutual_aid        4 10 -     v -
2025-05-10 service           4 11 -     i -
2025-05-17 education         5 10 gifts c worker
2025-05-24 training          6 10 -     v worker
2025-05-31 relation          4 12 gifts v -
2025-06-07 mutual_aid        4 10 -     v -
2025-06-14 service           4 10 -     i -
2025-06-21 education         5 10 -     c mixed
2025-06-28 meeting           5 14 -     v -
2025-07-12 mutual_aid        3 10 -     v -
2025-07-19 relation          3 12 -     v -
2025-07-26 service           3 11 gifts i -
2025-08-09 education         4 11 -     v mixed
2025-08-16 training          6 12 -     v worker
2025-08-23 mutual_aid        3 10 -     v -
2025-08-30 event            10 20 gifts c -
2025-09-06 service           3 12 -     i -
2025-09-13 education         4 11 -     v resident
2025-09-20 relation          3 14 -     b -
2025-09-27 training          5 10 -     v mixed
2025-10-11 mutual_aid        3 12 -     b -
2025-10-18 service           3 12 gifts c -
2025-10-25 education         3 12 -     v resident
2025-11-01 relation          3 15 gifts v -
2025-11-08 mutual_aid        2 12 -     b -
2025-11-15 training          5 10 -     b mixed
2025-11-22 education         3 12 -     v worker
2025-11-29 meeting           4 16 -     b -
2025-12-06 service           3 12 -     c -
2025-12-13 relation          2 14 -     b -
2025-12-20 event             8 18 gifts v -
2026-01-10 education         3 12 -     b resident
2026-01-17 meeting           4 18 -     b -
2026-01-24 mutual_aid        2 12 -     b -
2026-01-31 service           2 10 -     c -
2026-02-07 relation          2 14 -     b -
2026-02-12 mutual_aid        2 10 -     e -
2026-02-28 training          4 10 -     b resident
2026-03-07 education         2 11 -     b resident
2026-03-14 mutual_aid        2 12 -     e -
2026-03-21 meeting           3 16 -     b -
2026-03-28 relation          2 12 gifts e -
"""
_LEVEL = {"i": "inform", "c": "consult", "v": "involve", "b": "collaborate", "e": "empower"}


@dataclass(frozen=True)
class OpenActivity:
    """One activity that the station holds for everybody, as the table has it."""

    day: date
    method: str
    staff_hours: float
    heads: int
    gifts: bool
    level: str
    taught_by: str | None


def programme() -> Iterator[OpenActivity]:
    """The open activities, in the order of their days."""
    for line in _TABLE.split("\n"):
        if line:
            day, method, hours, heads, gifts, level, taught_by = line.split()
            yield OpenActivity(
                on(day),
                method,
                float(hours),
                int(heads),
                gifts == "gifts",
                _LEVEL[level],
                None if taught_by == "-" else taught_by,
            )


STAFF_RUN = Trend({"2025-01": 0.9, "2025-06": 0.85, "2025-10": 0.55, "2026-03": 0.35})
NEWCOMERS = Trend({"2024-10": 0.75, "2025-01": 0.35, "2025-04": 0.2})
MEMBERS_TO_BE = 120  # days before they join, in which members of a group already come to open activities


def write_open_activities(story: Story) -> None:
    """Write the station's open activities: at first mostly strangers come, later mostly people who help."""
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
