"""What every theme of the story shares."""

from dataclasses import dataclass, field
from datetime import date

from zhagen.examples.fictional.book import Book
from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.people import People, Resident

FIRST_WORKER, SECOND_WORKER, THIRD_WORKER = "worker-1", "worker-2", "worker-3"
_SECOND_LEFT, _THIRD_CAME = on("2025-06-30"), on("2025-07-21")


def workers_on(day: date) -> list[str]:
    """Who is in post; from July 2025 one post stands empty for three weeks."""
    if day < on("2024-10-14"):
        return [FIRST_WORKER]
    if day <= _SECOND_LEFT:
        return [FIRST_WORKER, SECOND_WORKER]
    return [FIRST_WORKER] if day < _THIRD_CAME else [FIRST_WORKER, THIRD_WORKER]


@dataclass(eq=False)
class Seat:
    """One member of a group, from when to when; `roles` are their terms: role, from, until."""

    resident: Resident
    joined: date
    left: date | None = None
    roles: list[tuple[str, date, date | None]] = field(default_factory=list)

    def is_on(self, day: date) -> bool:
        """Whether they belong to the group on a day."""
        return self.joined <= day and (self.left is None or day < self.left)

    def role_on(self, day: date) -> str:
        """leader, core or deputy, or member when they hold no role."""
        for role, since, until in self.roles:
            if since <= day and (until is None or day < until):
                return role
        return "member"


@dataclass(eq=False)
class Group:
    """A group as the story knows it: `key` is its name within the story only."""

    key: str
    id: str
    formed: date
    closed: date | None
    organisation: bool
    seats: list[Seat]

    def is_on(self, day: date) -> bool:
        """Whether it exists on a day."""
        return self.formed <= day and (self.closed is None or day < self.closed)

    def seats_on(self, day: date) -> list[Seat]:
        """Its members on a day."""
        return [seat for seat in self.seats if seat.is_on(day)]


@dataclass(eq=False)
class Held:
    """An activity that took place and who came: each with the part they took."""

    id: str
    day: date
    method: str
    came: dict[Resident, int]


@dataclass(eq=False)
class Story:
    """The book, the people in it, and what one theme leaves for the next."""

    book: Book
    people: People
    plans: list[tuple[date, list[str]]] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    shared_concerns: list[tuple[date, str]] = field(default_factory=list)

    def objectives_on(self, day: date) -> list[str]:
        """The objectives of the plan that is in force; none before the first."""
        in_force: list[str] = []
        for since, objectives in self.plans:
            if since <= day:
                in_force = objectives
        return in_force

    def group(self, key: str) -> Group:
        """The group of that key."""
        return next(group for group in self.groups if group.key == key)

    def groups_on(self, day: date) -> list[Group]:
        """The groups there are on a day."""
        return [group for group in self.groups if group.is_on(day)]

    def seats_with_role(self, day: date, *roles: str) -> list[Seat]:
        """Those who hold one of these roles in a group that is open."""
        return [
            seat
            for group in self.groups_on(day)
            for seat in group.seats
            if seat.is_on(day) and seat.role_on(day) in roles
        ]
