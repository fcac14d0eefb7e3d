"""The only public door of this app."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache
from uuid import UUID

from django.utils import timezone
from django.utils.safestring import SafeString

from zhagen.board.views.frame import Links
from zhagen.method.disclosure.disclose import AccessLevel, to_plain_for
from zhagen.method.disclosure.rounding import OUTSIDE_NOTICE, day_outside
from zhagen.method.reading.as_json import Plain
from zhagen.method.reading.model import Readings
from zhagen.method.terms import Lang
from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.discretion import untold_tables
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import current_lang
from zhagen.web.readings.board_summary import standings_of, standings_outside
from zhagen.web.readings.cached_readings import disclosed, packaged_playbook, readings_for
from zhagen.web.readings.effects import SaveEffects, moved_between, readings_around_save
from zhagen.web.readings.frames import write_installation_ledger
from zhagen.web.readings.glossary import ExplainedMethod, household_window, items_reading
from zhagen.web.readings.glossary import explain_method as explain
from zhagen.web.readings.kept import Newest
from zhagen.web.readings.portfolio import (
    EVIDENCE,
    FIRING,
    STEADY,
    BoardAmongOthers,
    NextThing,
    SmallMark,
    among_others,
    legend_of,
    newest_entries,
)
from zhagen.web.readings.render import (
    Asked,
    DrawnBoard,
    DrawnItem,
    Slider,
    count_unread_months,
    draw,
    draw_all_months,
    draw_working,
    find_next,
    keep_page,
    slider_of,
)
from zhagen.web.readings.rules import access_level_of
from zhagen.web.readings.source_records import SourceRecords, source_records
from zhagen.web.readings.votes import BallotRow, VoteResult, result_of


def take_reading(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None = None) -> Readings:
    """One engagement's reading as of a day; `known_by`: from what had been entered by then.

    A viewer gets it as `disclose` makes it, of the newest end of a month by then. Raises NotFound.
    """
    return take_history(by, engagement, [as_of], known_by)


def take_history(
    by: Scope, engagement: UUID, days: Sequence[dt.date], known_by: dt.date | None = None
) -> Readings:
    """One engagement's readings on several days, in the order given; all from one pass. Raises NotFound.

    A viewer gets those of the ends of months by these days, each once.
    """
    agency.find_board(by, engagement)
    return readings_for(access_level_of(by, engagement), engagement, days, known_by)


def reading_as_json(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None = None) -> Plain:
    """The same reading as plain data, as `zhagen read --json --for` prints it at their level. Raises NotFound."""
    return to_plain_for(take_reading(by, engagement, as_of, known_by), access_level_of(by, engagement))


def keep_board(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, drawn: Callable[[], str]
) -> Newest[SafeString]:
    """The page kept of this board as it is today, for this reader; what `drawn` draws where there is none.

    The last one, with its time, while somebody else draws it anew. Raises NotFound.
    """
    return keep_page(_asked(by, engagement, as_of, known_by), timezone.localdate(), drawn)


def draw_board(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, ways: Links
) -> DrawnBoard:
    """The board as this person may see it, in the language of the moment. Raises NotFound."""
    return draw(_asked(by, engagement, as_of, known_by), ways)


def draw_item(
    by: Scope, engagement: UUID, item: str, as_of: dt.date, known_by: dt.date | None, ways: Links
) -> DrawnItem:
    """One item's working. Raises NotFound, for an item that there is not too."""
    return draw_working(_asked(by, engagement, as_of, known_by), item, ways)


def draw_months(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, ways: Links
) -> Newest[SafeString]:
    """Every month since the work began until that day. Raises NotFound."""
    return draw_all_months(_asked(by, engagement, as_of, known_by), ways)


def count_months_to_draw(
    by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None, ways: Links
) -> int:
    """How many months `draw_months` would have to read first; 0 where it answers at once. Raises NotFound."""
    return count_unread_months(_asked(by, engagement, as_of, known_by), ways)


def find_slider(by: Scope, engagement: UUID, today: dt.date) -> Slider:
    """The days that a slider offers. Raises NotFound."""
    return slider_of(agency.find_board(by, engagement), today)


def count_ballots(by: Scope, engagement: UUID, rows: Sequence[BallotRow], day: dt.date) -> VoteResult:
    """A vote that is not closed yet, as the board will count it, in the language of the moment. Raises NotFound."""
    if not may_see_figures(by, engagement):
        raise NotFound(str(engagement))
    return result_of(engagement, rows, day, packaged_playbook(), current_lang())


def usual_minutes() -> int:
    """As how many minutes a contact counts of which nobody wrote the length."""
    return int(packaged_playbook().rules["minutes_when_empty"])


def known_within() -> dt.timedelta:
    """For how long a household that was seen counts as known, as the board counts."""
    return household_window(packaged_playbook())


def is_of_team(by: Scope, engagement: UUID) -> bool:
    """Whether they are told all, as those are who write the records."""
    return access_level_of(by, engagement) is AccessLevel.INSIDE


def may_see_figures(by: Scope, engagement: UUID) -> bool:
    """Whether this person gets figures of a day and the records behind them, and no ends of months alone."""
    return access_level_of(by, engagement) is not AccessLevel.OUTSIDE


def day_shown(by: Scope, engagement: UUID, asked: dt.date) -> dt.date:
    """The day of the reading that this person gets for a day."""
    return asked if may_see_figures(by, engagement) else day_outside(asked, timezone.localdate())


def say_outside() -> str:
    """What is different in what a viewer gets, in the language of the moment."""
    return OUTSIDE_NOTICE.in_(current_lang())


def _asked(by: Scope, engagement: UUID, as_of: dt.date, known_by: dt.date | None) -> Asked:
    found = agency.find_board(by, engagement)
    return Asked(found, as_of, known_by, access_level_of(by, engagement))


def draw_next(by: Scope, engagement: UUID, as_of: dt.date) -> NextThing | None:
    """The one next thing that the board names; None where it names none. Raises NotFound."""
    return find_next(_asked(by, engagement, as_of, None), timezone.localdate())


def draw_portfolio(by: Scope, as_of: dt.date) -> Newest[list[BoardAmongOthers]]:
    """Every board that this person may open, small, in the order of name: all read in one pass.

    The order says nothing of the work. States only, for everybody; a viewer's are of the newest end of a month.
    """
    engagements = agency.find_boards(by)
    levels = {one.pk: access_level_of(by, one.pk) for one in engagements}
    inside = {one for one, level in levels.items() if level is not AccessLevel.OUTSIDE}
    seen_inside = standings_of({one: levels[one] for one in inside}, as_of)
    outside = [one for one in levels if one not in inside]
    standings = seen_inside.value | standings_outside(outside, day_outside(as_of, timezone.localdate()))
    newest = newest_entries({one: untold_tables(by, one) for one in inside}) if inside else {}
    boards = [
        among_others(
            one,
            standings[one.pk],
            newest if one.pk in inside else None,
            packaged_playbook(),
            current_lang(),
        )
        for one in engagements
    ]
    return Newest(boards, seen_inside.made_at)


def draw_legend() -> tuple[SmallMark, ...]:
    """The marks of small boards with their words, in the language of the moment."""
    return legend_of(current_lang())


def find_behind(
    by: Scope,
    engagement: UUID,
    item: str,
    part: str | None,
    as_of: dt.date,
    known_by: dt.date | None = None,
) -> SourceRecords:
    """The records behind a part of an item (None: its first), for those who may see figures. Raises NotFound."""
    agency.find_board(by, engagement)
    level = access_level_of(by, engagement)
    if level is AccessLevel.OUTSIDE:
        raise NotFound(str(engagement))
    return source_records(engagement, item, part, as_of, known_by, level is AccessLevel.INSIDE)


def say_moved(by: Scope, engagement: UUID, since: str, as_of: dt.date) -> SaveEffects | None:
    """What this person's own save moved, in the language of the moment; `since` is what the save's address carries.

    None where it names no save of theirs here. Raises NotFound for whoever may not see figures.
    """
    agency.find_board(by, engagement)
    level = access_level_of(by, engagement)
    if level is AccessLevel.OUTSIDE:
        raise NotFound(str(engagement))
    found = readings_around_save(by.account, engagement, since, as_of)
    if found is None:
        return None
    save, *both = found
    before, after = disclosed({engagement: level}, both)
    return moved_between(before, after, frozenset(save.after), packaged_playbook(), current_lang())


def items_of_kind(table: str) -> tuple[tuple[str, str], ...]:
    """Id and name of each item of the board in which such records count, in the language of the moment."""
    return _items_of_kind(table, current_lang())


@cache
def _items_of_kind(table: str, lang: Lang) -> tuple[tuple[str, str], ...]:
    """Kept while the process runs: every page of a kind says it, and the playbook does not change."""
    return items_reading(packaged_playbook(), frozenset({table}), lang, beside=True)


def list_items() -> tuple[tuple[str, str], ...]:
    """Id and name of each item of the board, in its order, in the language of the moment."""
    return tuple((one.id, one.short.in_(current_lang())) for one in packaged_playbook().items)


def explain_method() -> ExplainedMethod:
    """The method in its own words, for anybody, in the language of the moment."""
    return explain(packaged_playbook(), current_lang())
