"""What is told outside, month after month: each end of a month is read once, from what had been entered by then.

So a month that is over stays as it was told: what is entered later, whatever its day, shows from the next month on. And
what is told of a month depends on what was told of the one before, so that all of them are read, since the work began.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from zhagen.method.disclosure.rounding import reading_outside, specs_of
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.reading.gather import Watches
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.reading.units import month_ends, units_of

Month = tuple[str, date]  # an engagement and the last day of a month


def months_told(began: date, days: Iterable[date]) -> tuple[list[date], list[date]]:
    """(those of these ends of months that lie before the work began, every end of a month since, to the newest)."""
    asked = sorted(set(days))
    since = month_ends(min(began, asked[-1]), asked[-1])
    return [day for day in asked if day < since[0]], since


def read_months(
    ledger: Ledger,
    days: Collection[date],
    playbook: Playbook,
    *,
    engagements: Collection[str] | None = None,
    engine: str = "numpy",
    watch: Watches | None = None,
    kept: Mapping[Month, Reading] | None = None,
) -> dict[Month, Reading]:
    """What is told outside of these ends of months, and of every one before them since each work began.

    `kept`: what was told already; it stays as it is and is not read again. Raises UnknownEngagement.
    """
    told = dict(kept or {})
    wanted = {
        unit.engagement: months_told(unit.started, days)
        for unit in units_of(ledger, [max(days)], engagements)
    }
    missing = {
        day for one, (early, since) in wanted.items() for day in (*early, *since) if (one, day) not in told
    }
    inside: dict[Month, Reading] = {}
    if missing:
        taken = read(
            ledger,
            sorted(missing),
            playbook,
            engagements=engagements,
            engine=engine,
            watch=watch,
            as_known=True,
        )
        inside = {(one.engagement, one.as_of): one for one in taken.readings}
    for one, (early, since) in wanted.items():
        before: Reading | None = None
        for day in (*early, *since):
            if (one, day) not in told:
                edition = playbook.on(day)
                told[one, day] = reading_outside(inside[one, day], specs_of(edition), edition, before)
            before = None if day in early else told[one, day]
    return told


def picked(told: Mapping[Month, Reading], days: Sequence[date]) -> tuple[Reading, ...]:
    """By engagement (in order of id) and day (in the order given)."""
    engagements = sorted({engagement for engagement, _day in told})
    return tuple(told[one, day] for one in engagements for day in days)
