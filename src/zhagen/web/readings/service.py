"""The only public door of this app."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django.utils.safestring import SafeString

from zhagen.board.views.ways import Ways
from zhagen.method.reading.as_json import Plain, to_plain
from zhagen.method.reading.model import Readings
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.common.words import current_lang
from zhagen.web.readings.behind import Behind, records_behind
from zhagen.web.readings.drawing import Asked, DrawnBoard, DrawnItem, draw, draw_all_months, draw_working
from zhagen.web.readings.installation_ledger import write_installation_ledger
from zhagen.web.readings.slider import Slider, slider_of
from zhagen.web.readings.small_board import SmallBoard, small_board_of
from zhagen.web.readings.taking import packaged_playbook, readings_of

__all__ = [
    "Behind",
    "DrawnBoard",
    "DrawnItem",
    "Slider",
    "SmallBoard",
    "draw_board",
    "draw_item",
    "draw_months",
    "draw_portfolio",
    "find_behind",
    "find_slider",
    "may_see_figures",
    "reading_as_json",
    "take_history",
    "take_reading",
    "write_installation_ledger",
]


def take_reading(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None = None) -> Readings:
    """One engagement's reading as of a day; `known_by`: from what had been entered by then.

    For those who may see the figures. Raises NotThere for anybody else.
    """
    return take_history(by, engagement, [as_of], known_by)


def take_history(
    by: Scope, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None = None
) -> Readings:
    """One engagement's readings on several days, in the order given; all from one pass. Raises NotThere."""
    agency.find_board(by, engagement)
    if not may(by, "readings.see_figures", engagement):
        raise NotThere(str(engagement))
    return readings_of([engagement], days, known_by)


def reading_as_json(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None = None) -> Plain:
    """The same reading as plain data, as `zhagen read --json` prints it. Raises NotThere."""
    return to_plain(take_reading(by, engagement, as_of, known_by))


def draw_board(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, ways: Ways
) -> DrawnBoard:
    """The board as this person may see it, in the language of the moment. Raises NotThere."""
    return draw(_asked(by, engagement, as_of, known_by), ways)


def draw_item(
    by: Scope, engagement: UUID, item: str, as_of: dt.date, known_by: dt.date | None, ways: Ways
) -> DrawnItem:
    """One item's working. Raises NotThere, for an item that there is not too."""
    return draw_working(_asked(by, engagement, as_of, known_by), item, ways)


def draw_months(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, ways: Ways
) -> SafeString:
    """Every month since the work began until that day. Raises NotThere."""
    return draw_all_months(_asked(by, engagement, as_of, known_by), ways)


def find_slider(by: Scope, engagement: UUID, today: dt.date) -> Slider:
    """The days that a slider offers. Raises NotThere."""
    return slider_of(agency.find_board(by, engagement), today)


def may_see_figures(by: Scope, engagement: UUID) -> bool:
    """Whether this person may see more of that board than its states."""
    return may(by, "readings.see_figures", engagement)


def _asked(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None) -> Asked:
    found = agency.find_board(by, engagement)
    return Asked(found, as_of, known_by, may_see_figures(by, engagement))


def draw_portfolio(by: Scope, as_of: dt.date) -> list[SmallBoard]:
    """Every board that this person may open, small, in the order of name: all read in one pass.

    The order says nothing of the work. States only, for everybody.
    """
    engagements = agency.find_boards(by)
    if not engagements:
        return []
    readings = readings_of([one.pk for one in engagements], [as_of]).readings
    found = {reading.engagement: reading for reading in readings}
    return [
        small_board_of(one, found[str(one.pk)], packaged_playbook(), current_lang()) for one in engagements
    ]


def find_behind(
    by: Scope,
    engagement: UUID,
    item: str,
    part: str | None,
    as_of: dt.date,
    known_by: dt.date | None = None,
) -> Behind:
    """The records behind a part of an item (None: its first), for those who may see figures. Raises NotThere."""
    agency.find_board(by, engagement)
    if not may(by, "readings.see_figures", engagement):
        raise NotThere(str(engagement))
    return records_behind(engagement, item, part, as_of, known_by)
