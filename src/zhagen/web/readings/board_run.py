"""The readings that a board stands on: its own, the one of a month before, and of a year only what has to be known."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import State
from zhagen.web.agency import service as agency
from zhagen.web.readings.cached_readings import packaged_playbook
from zhagen.web.readings.frames import gather_frames

WHOLE = 2  # the day itself and the end of a month before it


def read_run(engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None) -> list[Reading]:
    """Oldest first. Days before the last two have only the cautions that fire on the last, to say since when.

    A year of whole readings costs several times the one that is shown.
    """
    frames = gather_frames([engagement], list(agency.neighbours_of([engagement])), known_by)
    ledger, playbook = Ledger.from_frames(frames), packaged_playbook()
    whole = read(ledger, days[-WHOLE:], playbook, engagements=[str(engagement)]).readings
    firing = {item.id for item in whole[-1].items if item.state is State.FIRING}
    if not firing or len(days) <= WHOLE:
        return list(whole)
    before = read(ledger, days[:-WHOLE], _only(playbook, firing), engagements=[str(engagement)]).readings
    return [*before, *whole]


def _only(playbook: Playbook, wanted: set[str]) -> Playbook:
    """The playbook with these items, and those on which it hangs whether they are asked."""
    gates = {
        item
        for one in playbook.items
        if one.id in wanted and one.quiet_when
        for item in one.quiet_when.reached
    }
    items = (replace(one, beside=()) for one in playbook.items if one.id in wanted | gates)
    return replace(playbook, items=tuple(items))
