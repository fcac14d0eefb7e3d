"""A vote that is still open, counted as the board will count it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.reading.vote import CountedOption, count_vote
from zhagen.method.terms import Lang
from zhagen.web.common.ids import make_id
from zhagen.web.readings.frames import frames_of_rows

BallotRow = tuple[UUID, str, str, float]  # voter, kind of voter, option, rank


@dataclass(frozen=True, slots=True)
class VoteResult:
    """The options in their order; `sentences`: what the board says of such a vote, a part each."""

    options: tuple[CountedOption, ...]
    sentences: tuple[str, ...]


def result_of(
    engagement: UUID, rows: Sequence[BallotRow], day: dt.date, playbook: Playbook, lang: Lang
) -> VoteResult:
    """`rows`: what is saved and what is only typed, as one vote of that day."""
    common = {"engagement": str(engagement), "day": day, "entered": day}
    ballots: list[dict[str, Any]] = [
        {
            **common,
            "id": str(make_id()),
            "vote": "vote",
            "voter": str(voter),
            "voter_kind": kind or None,
            "option": option,
            "rank": rank,
        }
        for voter, kind, option, rank in rows
    ]
    place = {**common, "id": str(engagement), "community": "here", "started": day}
    frames = frames_of_rows({"engagements": [place], "ballots": ballots})
    counted = count_vote(Ledger(frames, (), "ballots"), day, playbook)
    return VoteResult(counted.options, tuple(one.says.in_(lang) for one in counted.parts))
