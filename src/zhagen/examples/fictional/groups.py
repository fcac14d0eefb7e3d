"""The nine groups: when each was formed and by whom, who joined, who left, and every term of who led."""

from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import LAST, later, on
from zhagen.examples.fictional.story import Group, Seat, Story

# Who leads: every term in every group, by the member's place in it.
#
# Founders step down, are elected again or hand over; at the end half of those who hold a role came after the beginning.

Term = tuple[str, int, str, str, str, str, bool | None]

TERMS: tuple[Term, ...] = (
    # group, member, role, from, until, chosen by, handed over
    ("dance", 0, "leader", "2024-12-12", "2025-12-14", "appointed", True),
    ("dance", 1, "core", "2024-12-20", "", "appointed", None),
    ("dance", 2, "deputy", "2025-03-10", "2025-12-14", "invitation", True),
    ("dance", 5, "core", "2025-08-03", "", "election", None),
    ("dance", 3, "leader", "2025-12-14", "", "election", None),
    ("dance", 4, "deputy", "2025-12-14", "", "election", None),
    ("stairs", 0, "leader", "2025-03-08", "2026-03-08", "election", None),
    ("stairs", 0, "leader", "2026-03-08", "", "election", None),  # elected again after a year
    ("stairs", 1, "core", "2025-03-08", "", "self", None),
    ("stairs", 3, "deputy", "2025-06-01", "", "invitation", None),
    ("stairs", 2, "core", "2025-09-15", "", "election", None),
    ("elders", 0, "leader", "2025-03-25", "2025-11-24", "invitation", False),  # fell ill, nothing handed over
    ("elders", 1, "core", "2025-04-02", "", "invitation", None),
    ("elders", 2, "leader", "2025-11-30", "", "election", None),
    ("elders", 3, "deputy", "2025-12-05", "", "election", None),
    ("parents", 0, "leader", "2025-04-20", "2025-10-20", "appointed", True),
    ("parking", 0, "leader", "2025-05-14", "", "self", None),
    ("parking", 1, "core", "2025-05-14", "", "self", None),
    ("parking", 2, "deputy", "2025-09-01", "", "rotation", None),
    ("neighbours", 0, "leader", "2025-06-18", "", "election", None),
    ("neighbours", 1, "core", "2025-06-18", "2026-02-01", "election", True),
    ("neighbours", 2, "core", "2025-10-12", "", "election", None),
    ("neighbours", 3, "deputy", "2025-10-12", "", "election", None),
    ("council", 0, "leader", "2025-09-18", "", "election", None),
    ("council", 1, "core", "2025-09-18", "", "election", None),
    ("council", 2, "core", "2025-09-18", "", "election", None),
    ("council", 3, "deputy", "2025-09-18", "", "election", None),
    ("reading", 0, "leader", "2025-11-12", "", "self", None),
    ("reading", 1, "core", "2025-11-12", "", "self", None),
    ("reading", 2, "deputy", "2026-02-01", "", "rotation", None),
    ("watch", 0, "leader", "2026-01-10", "", "election", None),
    ("watch", 1, "core", "2026-01-10", "", "election", None),
)


@dataclass(frozen=True)
class Formed:
    """How a group came about: founders, and those who joined later until its end."""

    key: str
    nature: str
    formed_by: str
    day: date
    founders: int
    joined_later: int
    areas: tuple[str, ...]
    closed: date | None = None
    organisation: bool = False
    purpose_written: bool = True
    borrowed: tuple[str, ...] = ()  # groups whose members join as well


FORMED = (
    # Put together for the New Year gala by the workers: the first, and for half a year the most dependent.
    Formed("dance", "culture", "worker", on("2024-12-10"), 8, 5, ("一片", "二片")),
    Formed("stairs", "volunteer", "mixed", on("2025-03-08"), 7, 6, ("二片", "北院")),
    Formed("elders", "mutual_aid", "mixed", on("2025-03-22"), 7, 6, ("老街", "一片")),
    # Parents' learning group: kept going by the workers, never wrote down what for, dissolved in October 2025.
    Formed(
        "parents",
        "learning",
        "worker",
        on("2025-04-16"),
        7,
        1,
        ("三片",),
        on("2025-10-20"),
        purpose_written=False,
    ),
    Formed("parking", "rights", "resident", on("2025-05-14"), 6, 5, ("三片", "北院")),
    # The first organisation. It lives on serving until the autumn of 2025.
    Formed(
        "neighbours",
        "service",
        "mixed",
        on("2025-06-18"),
        8,
        7,
        ("老街", "二片"),
        organisation=True,
        borrowed=("elders", "stairs"),
    ),
    Formed(
        "council",
        "deliberation",
        "resident",
        on("2025-09-18"),
        7,
        5,
        ("一片", "三片", "老街"),
        organisation=True,
        borrowed=("parking", "dance"),
    ),
    Formed("reading", "learning", "resident", on("2025-11-12"), 7, 4, ("北院", "三片")),
    Formed("watch", "volunteer", "resident", on("2026-01-10"), 6, 3, ("一片", "北院", "二片")),
)
BORROWED = 2  # members of each of those groups who join a new organisation as well


def write_groups(story: Story) -> None:
    """Write groups, memberships and roles."""
    chance = Chance("groups")
    for formed in FORMED:
        group = Group(
            formed.key,
            story.book.write(
                "groups",
                formed.day,
                nature=formed.nature,
                formed_by=formed.formed_by,
                purpose_written=formed.purpose_written,
                closed=formed.closed,
                is_organisation=formed.organisation,
            ),
            formed.day,
            formed.closed,
            formed.organisation,
            [],
        )
        group.seats = _seats(story, chance, formed)
        story.groups.append(group)
        _write_terms(story, group)
        for seat in group.seats:
            story.book.write(
                "memberships", seat.joined, group=group.id, resident=seat.resident.id, left=seat.left
            )


def _seats(story: Story, chance: Chance, formed: Formed) -> list[Seat]:
    """Founders, members of other groups, then those who join in the months after; some leave again."""
    seats = [
        Seat(story.people.new_member(formed.day, formed.areas), formed.day) for _ in range(formed.founders)
    ]
    for key in formed.borrowed:
        there = story.group(key).seats[4:]
        seats += [Seat(seat.resident, max(formed.day, seat.joined)) for seat in chance.some(there, BORROWED)]
    end = formed.closed or LAST
    for number in range(formed.joined_later):
        share = (number + 0.3 + 0.4 * chance.share()) / formed.joined_later
        joined = later(formed.day, int(share * (end - formed.day).days * 0.9))
        seats.append(Seat(story.people.new_member(joined), joined))
    held = {seat for key, seat, *_ in TERMS if key == formed.key}
    for place, seat in enumerate(seats):
        left = later(seat.joined, chance.whole(60, 240))
        if place not in held and left < end and chance.happens(0.3):
            seat.left = left
    return seats


def _write_terms(story: Story, group: Group) -> None:
    for key, place, role, since, until, chosen_by, handed_over in TERMS:
        if key != group.key:
            continue
        seat = group.seats[place]
        seat.roles.append((role, on(since), on(until) if until else None))
        story.book.write(
            "roles",
            on(since),
            group=group.id,
            resident=seat.resident.id,
            role=role,
            until=on(until) if until else None,
            chosen_by=chosen_by,
            handed_over=handed_over,
        )
