"""The days of the story: its eighteen months, working days, trends, and how contacts change month by month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

STARTED = date(2024, 10, 8)
LAST = date(2026, 3, 31)
TERM = date(2026, 6, 15)  # within 90 days of the last day: an evaluation is due

_NO_WORK = (
    (date(2025, 1, 27), date(2025, 2, 4)),  # Spring Festival
    (date(2025, 5, 1), date(2025, 5, 4)),
    (date(2025, 10, 1), date(2025, 10, 7)),
    (date(2026, 2, 15), date(2026, 2, 22)),  # Spring Festival
)
_SUNDAY = 6


def on(text: str) -> date:
    """The day written as 2025-03-08, or the first of the month written as 2025-03."""
    return date.fromisoformat(text if len(text) > 7 else text + "-01")


def later(day: date, days: int) -> date:
    """The day so many days after."""
    return day + timedelta(days=days)


def known(day: date | None) -> date | None:
    """The day if the story has reached it; what happens after its last day is not written yet."""
    return None if day is None or day > LAST else day


def is_working_day(day: date) -> bool:
    """The station is closed on Sundays and over the long holidays."""
    return day.weekday() != _SUNDAY and not any(first <= day <= last for first, last in _NO_WORK)


def working_days(first: date, last: date) -> list[date]:
    """The days on which the station is open, both ends included."""
    return [day for day in every_day(first, last) if is_working_day(day)]


def next_working_day(day: date) -> date:
    """The day itself or the first one after it on which the station is open."""
    while not is_working_day(day):
        day = later(day, 1)
    return day


def every_day(first: date, last: date) -> Iterator[date]:
    """All days, both ends included."""
    for number in range((last - first).days + 1):
        yield later(first, number)


class Trend:
    """A quantity that the story moves from one level to another, in straight lines between its months."""

    def __init__(self, levels: dict[str, float]) -> None:
        """levels: months, as 2025-03, with the level at their first day, in order."""
        self._points = [(on(month), level) for month, level in levels.items()]

    def __call__(self, day: date) -> float:
        """The level on a day; before the first month and after the last it stands still."""
        before, level = self._points[0]
        if day <= before:
            return level
        for after, next_level in self._points[1:]:
            if day <= after:
                return level + (next_level - level) * ((day - before).days / (after - before).days)
            before, level = after, next_level
        return level


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its 28th."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, min(day.day, 28))


# month, contacts, and of a hundred: with new doors, with those who hold a role, begun by residents
_TABLE = """
2024-10 18  80  0  2
2024-11 27  75  0  4
2024-12 33  70  0  6
2025-01 52  55  2 10
2025-02 68  45  3 14
2025-03 70  36  8 16
2025-04 61  30 12 18
2025-05 55  26 16 20
2025-06 50  24 22 20
2025-07 35  20 26 24
2025-08 44  18 60 24
2025-09 44   4 93 22
2025-10 46   4 93 22
2025-11 52  26 40 26
2025-12 50  30 26 28
2026-01 46  28 24 30
2026-02 21  24 26 32
2026-03 17  22 28 34
"""


@dataclass(frozen=True)
class Month:
    """How the workers' contacts are in one month, as shares."""

    first: date
    last: date
    contacts: int
    new_doors: float
    with_leaders: float
    by_residents: float


def months() -> Iterator[Month]:
    """The months of the story, the first one cut where it begins."""
    for line in _TABLE.split("\n"):
        if not line:
            continue
        month, contacts, new, leaders, residents = line.split()
        first = on(month)
        following = (first + timedelta(days=31)).replace(day=1)
        yield Month(
            max(STARTED, first),
            min(LAST, following - timedelta(days=1)),
            int(contacts),
            int(new) / 100,
            int(leaders) / 100,
            int(residents) / 100,
        )
