"""The groups' own sessions: what each does in turn, who comes, what is decided, and by which rules."""

from datetime import date

from zhagen.examples.fictional.activities import (
    BY_STAFF,
    PARTICIPATION,
    WITHOUT_WORKER,
    functions,
    level_on,
    objective_for,
    part_of_role,
    write_attendance,
)
from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import LAST, Trend, known, later, next_working_day, on
from zhagen.examples.fictional.story import Group, Held, Story

BY_MEMBERS = Trend({"2025-03": 0.1, "2025-08": 0.35, "2026-01": 0.62})
# In September and October 2025 the leaders decide among themselves.
VOTED = Trend(
    {"2025-03": 0.7, "2025-07": 0.62, "2025-09": 0.38, "2025-10": 0.4, "2025-12": 0.72, "2026-03": 0.8}
)
FORGOTTEN = 45  # days after a decision was due: it comes up again two meetings later
IN_TIME = Trend({"2025-03": 0.5, "2025-09": 0.75, "2026-03": 0.88})


def write_decisions(story: Story, chance: Chance, group: Group, day: date, by_staff: float) -> None:
    """Write none to two decisions of one meeting."""
    for _ in range(chance.weighted({0: 30, 1: 50, 2: 20})):
        due = later(day, chance.whole(10, 40))
        late = chance.whole(-8, 10) if chance.happens(IN_TIME(day)) else chance.whole(18, 50)
        proposed = "member" if chance.happens(BY_MEMBERS(day)) else "leader"
        story.book.write(
            "decisions",
            day,
            group=group.id,
            proposed_by="worker" if chance.happens(by_staff * 0.8) else proposed,
            due=due,
            done=known(max(later(day, 1), later(due, FORGOTTEN if chance.happens(0.05) else late))),
            worker_input=chance.weighted({3: by_staff, 2: by_staff, 1: 1.0 - by_staff, 0: 1.0 - by_staff}),
            members_voted=round(min(1.0, max(0.1, VOTED(day) + 0.2 * (chance.share() - 0.5))), 2),
        )


TOPICS = ("charter", "division", "meetings", "finance", "membership", "planning", "external", "succession")
# group, day, level of each topic in that order: 0 none, 1 said, 2 written, 3 written and followed
LOOKED_AT = (
    ("dance", "2025-05-20", (0, 1, 1, 0, 1, 0, 0, 0)),
    ("stairs", "2025-07-04", (1, 1, 1, 1, 1, 1, 0, 0)),
    ("neighbours", "2025-07-22", (1, 1, 1, 0, 1, 0, 0, 0)),
    ("neighbours", "2025-11-06", (2, 2, 2, 2, 2, 1, 1, 1)),
    ("council", "2025-11-20", (2, 1, 2, 1, 2, 2, 1, 0)),
    ("neighbours", "2026-02-26", (2, 2, 3, 3, 3, 2, 1, 2)),
    ("council", "2026-03-05", (2, 2, 3, 2, 3, 2, 2, 0)),  # who comes after them is not settled
)


def write_rules(story: Story) -> None:
    """Write how far the groups' procedures are in use: better at each look."""
    for key, day, levels in LOOKED_AT:
        for topic, level in zip(TOPICS, levels, strict=True):
            story.book.write("group_rules", on(day), group=story.group(key).id, topic=topic, level=level)


# What a group does in turn, and the days between two sessions.
TURNS = {
    "dance": (("group_building", "meeting", "group_building", "relation"), 23),
    "stairs": (("mutual_aid", "collective_action", "meeting", "group_building"), 23),
    "elders": (("mutual_aid", "group_building", "mutual_aid", "meeting"), 19),
    "parents": (("education", "group_building", "education", "meeting"), 15),
    "parking": (("meeting", "planning", "meeting", "advocacy"), 20),
    "neighbours": (("meeting", "mutual_aid", "meeting", "planning", "meeting", "service"), 11),
    "council": (("meeting", "planning", "meeting", "education"), 12),
    "reading": (("group_building", "education", "meeting"), 14),
    "watch": (("collective_action", "meeting", "group_building"), 13),
}
# Until the autumn of 2025 the first organisation serves, and its meetings tell members what the workers have planned.
ONLY_SERVING = (("service", "service", "meeting", "service"), on("2025-09-05"))
JOINT_FROM = on("2025-06-20")


def write_sessions(story: Story) -> None:
    """Write every session of every group, group by group."""
    for group in story.groups:
        chance = Chance(f"sessions of {group.key}")
        turns, every = TURNS[group.key]
        day, number = later(group.formed, 5), 0
        while day < (group.closed or LAST):
            day = next_working_day(later(day, chance.whole(-2, 2)))
            if day > LAST:
                break
            method = turns[number % len(turns)]
            if group.key == "neighbours" and day < ONLY_SERVING[1]:
                method = ONLY_SERVING[0][number % len(ONLY_SERVING[0])]
            _write_session(story, chance, group, day, method)
            day, number = later(day, every), number + 1


def _write_session(story: Story, chance: Chance, group: Group, planned: date, method: str) -> None:
    if chance.happens(0.09):
        story.book.write("activities", planned, method=method, groups=group.id, planned=planned, held=False)
        return
    day = planned if chance.happens(0.88) else min(LAST, next_working_day(later(planned, 3)))
    serving = group.key == "neighbours" and day < ONLY_SERVING[1]
    by_staff = min(0.9, BY_STAFF(day) + (0.1 if serving else 0.0))
    done_by = functions(chance, by_staff)
    alone = "worker" not in done_by.values() and chance.happens(WITHOUT_WORKER(day) * 1.5)
    together = _joined_by(story, chance, group, day)
    hours = 0.0 if alone else 0.5 * chance.whole(2, 3) + 2.5 * by_staff
    activity = story.book.write(
        "activities",
        day,
        method=method,
        groups=";".join(g.id for g in [group, *together]),
        objective=objective_for(story, chance, day, 0.72),
        planned=planned,
        held=True,
        hours=round(hours * 2) / 2,
        worker_present=not alone,
        level="inform" if serving else level_on(chance, day, 0.4 if group.organisation else 0.0),
        incentive=chance.happens(0.06),
        minuted=_minuted(chance, day) if method in ("meeting", "planning") else None,
        taught_by=("resident" if chance.happens(0.7) else "worker") if method == "education" else None,
        until=min(LAST, later(day, 1)) if method == "planning" else None,
        **done_by,
    )
    held = Held(activity, day, method, {})
    for each in [group, *together]:
        shown_up = 0.68 if each is group else 0.45
        for seat in each.seats_on(day):
            if chance.happens(0.93 if seat.role_on(day) == "leader" else shown_up):
                chaired = done_by.get("chaired_by") == "resident" and each is group
                part = part_of_role(chance, seat.role_on(day), day, chaired)
                held.came[seat.resident] = max(part, held.came.get(seat.resident, 0))
    if method in ("service", "mutual_aid", "relation"):
        for resident in chance.some(story.people.known_on(day), chance.whole(0, 3)):
            held.came.setdefault(resident, 0)
    write_attendance(story, chance, held, 2.0)
    if method in PARTICIPATION and method != "group_building":
        write_decisions(story, chance, group, day, by_staff)


def _joined_by(story: Story, chance: Chance, group: Group, day: date) -> list[Group]:
    """Another group that takes part, more often once there are organisations."""
    others = [other for other in story.groups_on(day) if other is not group]
    return [chance.one(others)] if day >= JOINT_FROM and others and chance.happens(0.15) else []


def _minuted(chance: Chance, day: date) -> date | None:
    """Minutes are usually written within the week, at times late, now and then never."""
    if chance.happens(0.05):
        return None
    return known(later(day, chance.whole(0, 6) if chance.happens(0.88) else chance.whole(9, 25)))
