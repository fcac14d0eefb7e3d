"""Days as people type them, and the day a reading is taken as of."""

import re
from datetime import date

from zhagen.cli.messages import fail
from zhagen.method.ledger import Ledger
from zhagen.method.terms import Lang, Words

DAY = re.compile(r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")


def day_or_none(text: str) -> date | None:
    """2026-03-01, 2026/3/1 or 2026年3月1日 as a day; None for anything else."""
    found = DAY.match(text.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def day_of(text: str, lang: Lang) -> date:
    """The day, or the end of the command with what is allowed."""
    day = day_or_none(text)
    if day is None:
        fail(
            lang,
            Words("“{t}”不是日期，请写成 2026-03-31", "{t!r} is no day; write 2026-03-31").filled(t=text),
        )
    return day


def as_of_day(ledger: Ledger, asked: date | None, known_by: date | None) -> date:
    """The day asked for, else the last day of the ledger that has a record, never after today or `known_by`."""
    if asked is not None:
        return asked
    latest = min(date.today(), known_by or date.max)
    # A day still to come (an activity that is planned, a slip of the pen) does not hide the other rows of its table.
    days = [frame["day"].filter(frame["day"] <= latest).max() for frame in ledger.frames.values()]
    return max((day for day in days if isinstance(day, date)), default=latest)
