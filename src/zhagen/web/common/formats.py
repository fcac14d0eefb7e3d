"""Days as people write them: 2026年11月25日, 11月25日, 星期三; 25 Nov 2026, 25 Nov, Wednesday."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format

from zhagen.method.tables import FIRST_DAY


def is_too_early(day: dt.date) -> bool:
    """Whether nobody recorded anything so long ago."""
    return day < FIRST_DAY


def say_day(day: dt.date | None) -> str:
    """In full; empty where there is none."""
    return "" if day is None else str(date_format(day, "DATE_FORMAT"))


def say_near_day(day: dt.date | None) -> str:
    """For lists: without its year where that is this one."""
    if day is None or day.year != timezone.localdate().year:
        return say_day(day)
    return str(date_format(day, "MONTH_DAY_FORMAT"))


def say_weekday(day: dt.date | None) -> str:
    """The day of the week; empty where there is none."""
    return "" if day is None else str(date_format(day, "l"))
