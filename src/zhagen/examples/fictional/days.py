"""The days of the story: its eighteen months, who works on which days, and trends that lead from one to another."""

from collections.abc import Iterator
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
