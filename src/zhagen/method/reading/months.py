"""The days of a month-by-month history."""

from calendar import monthrange
from datetime import date


def month_ends(first: date, last: date, most: int = 120) -> list[date]:
    """The last day of each month from `first` on, then `last` itself; the newest `most` of them."""
    days = []
    year, month = first.year, first.month
    while (end := date(year, month, monthrange(year, month)[1])) < last:
        days.append(end)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return [*days, last][-most:]
