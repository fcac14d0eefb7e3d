"""Where the work of some engagements stands and whence it came, without a figure: what a board among others shows."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from zhagen.board.changes import BACK, FORWARD, changes, of_way
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.reading.model import Reading
from zhagen.method.reading.units import month_ends
from zhagen.method.terms import State
from zhagen.web.agency import service as agency
from zhagen.web.readings.cached_readings import name_of, packaged_playbook, run_for
from zhagen.web.readings.kept import Newest, compute_once, newest_or_last
from zhagen.web.readings.told_months import told_outside

MONTHS = 13  # the day itself and the twelve ends of months before it
OVER_A_YEAR = dt.timedelta(days=400)


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """One engagement on a day. `states`: item -> state; `told` of `asked` items.

    `forward`, `back`: ids of the items whose state did since the last end of a month; `since`: firing caution -> the
    first end of a month (or the day itself) from which on it has fired without a break.
    """

    as_of: str
    stage_on_record: str
    stage_read: str
    stage_told: bool
    told: int
    asked: int
    states: Mapping[str, str]
    forward: Sequence[str]
    back: Sequence[str]
    since: Mapping[str, str]


def standings_of(engagements: Mapping[UUID, AccessLevel], as_of: dt.date) -> Newest[dict[UUID, BoardSummary]]:
    """By engagement, as each is seen, none OUTSIDE; read again only where own records, or neighbours', changed."""
    if not engagements:
        return Newest({})
    days = month_ends(as_of - OVER_A_YEAR, as_of, MONTHS)
    versions = agency.neighbourhoods_of(list(engagements))
    names = {one: name_of("standing", versions[one], one, level, as_of) for one, level in engagements.items()}

    def compute() -> dict[UUID, BoardSummary]:
        return {one: compute_once(names[one], partial(stand, one)) for one in engagements}

    def stand(one: UUID) -> BoardSummary:
        return _standing(run_for(engagements[one], one, versions[one], days, None))

    whose = sorted((str(one), str(level)) for one, level in engagements.items())
    name = name_of("standings", {}, as_of, *sorted(names.values()))
    return newest_or_last(name, name_of("standings", {}, as_of, *whose), compute)


def standings_outside(engagements: Collection[UUID], end: dt.date) -> dict[UUID, BoardSummary]:
    """The same as readers outside have it, at an end of a month that is over."""
    days = month_ends(end - OVER_A_YEAR, end, MONTHS)
    told = told_outside(engagements, days, packaged_playbook()) if engagements else {}
    return {one: _standing([told[str(one), day] for day in days]) for one in engagements}


def _standing(months: Sequence[Reading]) -> BoardSummary:
    """From the readings of one engagement, oldest first."""
    now = months[-1]
    changed = changes(months[-2], now)
    return BoardSummary(
        as_of=now.as_of.isoformat(),
        stage_on_record=now.stage_on_record,
        stage_read=now.stage_read,
        stage_told=now.stage_told,
        told=now.told[0],
        asked=now.told[1],
        states={item.id: str(item.state) for item in now.items},
        forward=[change.item.id for change in of_way(changed, FORWARD)],
        back=[change.item.id for change in of_way(changed, BACK)],
        since={item.id: _since(item.id, months) for item in now.items if item.state is State.FIRING},
    )


def _since(item: str, months: Sequence[Reading]) -> str:
    since = months[-1].as_of
    for month in reversed(months):
        if month.item(item).state is not State.FIRING:
            break
        since = month.as_of
    return since.isoformat()
