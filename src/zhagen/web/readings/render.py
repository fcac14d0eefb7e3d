"""A board, an item's working, the months: drawn by the board's own templates, and kept as a reading is."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.core.cache import caches
from django.utils.safestring import SafeString, mark_safe

from zhagen.board.html import board_fragments, item_fragment, months_fragment
from zhagen.board.views.frame import Links
from zhagen.method.disclosure.consistency import is_private_item
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.reading.model import Reading
from zhagen.method.reading.units import month_ends
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.words import current_lang
from zhagen.web.readings.areas import areas_behind
from zhagen.web.readings.cached_readings import packaged_playbook
from zhagen.web.readings.for_whom import readings_for, run_for
from zhagen.web.readings.names import name_of

A_YEAR = 13  # the day itself and the twelve ends of months before it
ALL = 120  # months: more than a station stays


@dataclass(frozen=True, slots=True)
class Asked:
    """A board on a day, for somebody: `engagement` is the record, `level` how much of it they get."""

    engagement: Any
    as_of: dt.date
    known_by: dt.date | None
    level: AccessLevel


@dataclass(frozen=True, slots=True)
class DrawnBoard:
    """HTML: the first column, the stages, what stands at the foot."""

    stand: SafeString
    table: SafeString
    foot: SafeString


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """An item's name and the HTML of its working."""

    name: str
    working: SafeString


def keep_page(asked: Asked, today: dt.date, drawn: Callable[[], str]) -> SafeString:
    """The page that is kept of the board, or what is drawn now: the page says the day on which it was drawn."""
    return mark_safe(_kept("board", asked, drawn, today, asked.engagement.community.name))


def draw(asked: Asked, ways: Links) -> DrawnBoard:
    """The board, with what changed since a month before."""
    *before, reading = run_for(asked.level, asked.engagement.pk, days_of(asked, A_YEAR), asked.known_by)
    # What a ledger's check remarks on, forms here refuse; what is planned is no mistake.
    found = board_fragments(replace(reading, remarks=0), packaged_playbook(), current_lang(), before, ways)
    return DrawnBoard(mark_safe(found.stand), mark_safe(found.table), mark_safe(found.foot))


def draw_working(asked: Asked, item: str, ways: Links) -> DrawnItem:
    """One item. Raises NotThere where the method has none of that id."""
    found = next((one for one in packaged_playbook().items if one.id == item), None)
    if found is None:
        raise NotThere(item)

    def drawn() -> str:
        *before, reading = months_read(asked, A_YEAR)
        whole = asked.level is AccessLevel.INSIDE or (
            asked.level is AccessLevel.MANAGER and not is_private_item(found)
        )
        areas = areas_behind(asked.engagement.pk, found, asked.as_of, asked.known_by) if whole else []
        return item_fragment(item, reading, packaged_playbook(), current_lang(), before, ways, areas)

    working = _kept("item", asked, drawn, ways, item)
    return DrawnItem(found.short.in_(current_lang()), mark_safe(working))


def draw_all_months(asked: Asked, ways: Links) -> SafeString:
    """Every month since the work began."""

    def drawn() -> str:
        return months_fragment(months_read(asked, ALL), packaged_playbook(), current_lang(), ways)

    return mark_safe(_kept("months", asked, drawn, ways))


def months_read(asked: Asked, most: int) -> list[Reading]:
    """The readings of the newest ends of months since the work began, and of the day itself: one pass."""
    days = days_of(asked, most)
    return list(readings_for(asked.level, asked.engagement.pk, days, asked.known_by).readings)


def days_of(asked: Asked, most: int) -> list[dt.date]:
    """The newest ends of months since the work began, oldest first, then the day itself."""
    began = asked.engagement.started or asked.engagement.day or asked.as_of
    return month_ends(began, asked.as_of, most)


def _kept(what: str, asked: Asked, drawn: Callable[[], str], *more: object) -> str:
    """What was drawn of the same records for the same reader, or what is drawn now.

    The name is made before anything is drawn: what is kept may be newer than its name says, never older.
    """
    key = asked.engagement.pk
    versions = agency.neighbours_of([key])
    name = name_of(what, versions, key, asked.as_of, asked.known_by, asked.level, current_lang(), *more)
    kept: str = caches["readings"].get_or_set(name, drawn)
    return kept
