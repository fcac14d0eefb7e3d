"""What stands at the head of a board's pages: whose it is, and which day is shown."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zhagen.web.common.scope import Scope
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.board.links import BoardWays
from zhagen.web.readings import service as readings


@dataclass(frozen=True, slots=True)
class BoardHead:
    """`past`: whether it is not the board of today with all that is known; `now` leads back to that.

    `outside`: what is different for whoever is not of the team, a sentence; empty for the team.
    """

    engagement: Any
    as_of: dt.date
    known_by: dt.date | None
    past: bool
    outside: str
    ways: BoardWays

    @property
    def now(self) -> BoardWays:
        """The same addresses without a day."""
        return BoardWays(self.engagement.pk, None, None)


def head_of(form: DayAsked, by: Scope, engagement: Any) -> BoardHead:
    """Of the day that was asked for; a day that is none, and today itself, is no past day."""
    as_of, known_by = form.days()
    other = as_of != timezone.localdate()
    ways = BoardWays(engagement.pk, as_of if other else None, known_by)
    past = other or known_by is not None
    outside = "" if readings.may_see_figures(by, engagement.pk) else readings.say_outside()
    shown = readings.day_shown(by, engagement.pk, as_of)
    return BoardHead(engagement, shown, known_by, past, outside, ways)
