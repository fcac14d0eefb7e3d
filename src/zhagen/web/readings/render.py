"""The board's pages, drawn by the board's own templates, and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from zhagen.board.html import board_fragments, item_fragment, months_fragment
from zhagen.board.labels import month_text
from zhagen.board.views.frame import Links
from zhagen.method.disclosure.consistency import is_private_item
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.judge.stage import stage_on_record
from zhagen.method.reading.model import Reading
from zhagen.method.reading.units import month_ends
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import current_lang
from zhagen.web.readings.cached_readings import name_of, packaged_playbook, readings_for, run_for
from zhagen.web.readings.kept import Newest, compute_once, is_at_hand, newest_or_last
from zhagen.web.readings.portfolio import NextThing, next_thing_of
from zhagen.web.readings.source_records import areas_behind
from zhagen.web.records import service as records

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


A_YEAR = 13  # the day itself and the twelve ends of months before it
ALL = 120  # months: more than a station stays


@dataclass(frozen=True, slots=True)
class Asked:
    """A board on a day, for somebody: `engagement` is the record, `level` how much of it they get."""

    engagement: Engagement
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
    """An item's name and the HTML of its working; `made_at` where it is of records that are others now."""

    name: str
    working: SafeString
    made_at: dt.datetime | None


def keep_page(asked: Asked, today: dt.date, drawn: Callable[[], str]) -> Newest[SafeString]:
    """The page that is kept of the board, or what is drawn now: the page says the day on which it was drawn."""
    kept = _kept("board", asked, drawn, today, asked.engagement.community.name)
    return Newest(mark_safe(kept.value), kept.made_at)


def draw(asked: Asked, ways: Links) -> DrawnBoard:
    """The board, with what changed since a month before."""
    key = asked.engagement.pk
    days, neighbours = days_of(asked, A_YEAR), agency.neighbours_of([key])
    *before, reading = run_for(asked.level, key, neighbours, days, asked.known_by)
    # What a ledger's check remarks on, forms here refuse; what is planned is no mistake.
    found = board_fragments(replace(reading, remarks=0), packaged_playbook(), current_lang(), before, ways)
    return DrawnBoard(mark_safe(found.stand), mark_safe(found.table), mark_safe(found.foot))


def draw_working(asked: Asked, item: str, ways: Links) -> DrawnItem:
    """One item. Raises NotFound where the method has none of that id."""
    found = next((one for one in packaged_playbook().items if one.id == item), None)
    if found is None:
        raise NotFound(item)

    def drawn() -> str:
        *before, reading = months_read(asked, A_YEAR)
        whole = asked.level is AccessLevel.INSIDE or (
            asked.level is AccessLevel.MANAGER and not is_private_item(found)
        )
        areas = areas_behind(asked.engagement.pk, found, asked.as_of, asked.known_by) if whole else []
        return item_fragment(item, reading, packaged_playbook(), current_lang(), before, ways, areas)

    working = _kept("item", asked, drawn, ways, item)
    return DrawnItem(found.short.in_(current_lang()), mark_safe(working.value), working.made_at)


def draw_all_months(asked: Asked, ways: Links) -> Newest[SafeString]:
    """Every month since the work began."""

    def drawn() -> str:
        return months_fragment(months_read(asked, ALL), packaged_playbook(), current_lang(), ways)

    kept = _kept("months", asked, drawn, ways)
    return Newest(mark_safe(kept.value), kept.made_at)


def count_unread_months(asked: Asked, ways: Links) -> int:
    """How many readings have to be taken before the months can be shown; 0 where they, or the last ones, are kept."""
    return 0 if is_at_hand(*_names("months", asked, ways)) else len(days_of(asked, ALL))


def find_next(asked: Asked, today: dt.date) -> NextThing | None:
    """The one thing that the board names next; kept by itself, for a whole reading is long to open for a sentence."""
    key, lang = asked.engagement.pk, current_lang()

    def named() -> tuple[NextThing | None]:
        (reading,) = readings_for(asked.level, key, [asked.as_of], asked.known_by, remarks=False).readings
        return (next_thing_of(reading, lang),)

    versions = agency.neighbours_of([key])
    name = name_of("next", versions, key, asked.as_of, asked.known_by, asked.level, lang, today)
    (found,) = compute_once(name, named)
    return found


def months_read(asked: Asked, most: int) -> list[Reading]:
    """The readings of the newest ends of months since the work began, and of the day itself: one pass."""
    days = days_of(asked, most)
    taken = readings_for(asked.level, asked.engagement.pk, days, asked.known_by, remarks=False)
    return list(taken.readings)


def days_of(asked: Asked, most: int) -> list[dt.date]:
    """The newest ends of months since the work began, oldest first, then the day itself."""
    began = asked.engagement.started or asked.engagement.day or asked.as_of
    return month_ends(began, asked.as_of, most)


def _kept(what: str, asked: Asked, drawn: Callable[[], str], *more: object) -> Newest[str]:
    """What was drawn of the same records for the same reader, or what is drawn now.

    While somebody else draws it, the last one: of other records, for the same readers.

    The name is made before anything is drawn: what is kept may be newer than its name says, never older.
    """
    return newest_or_last(*_names(what, asked, *more), drawn)


def _names(what: str, asked: Asked, *more: object) -> tuple[str, str]:
    """Of what was drawn of these records, and of what was drawn last for such readers."""
    key = asked.engagement.pk
    versions = agency.neighbours_of([key])
    whose = (key, asked.as_of, asked.known_by, asked.level, current_lang(), *more)
    return name_of(what, versions, *whose), name_of(what, {}, *whose)


APART = 16  # the least share of the line between two marks whose words should not touch


@dataclass(frozen=True, slots=True)
class SliderTick:
    """A mark: where on the line (0 to 100), and what happened then. `crowded`: its words would touch another's."""

    place: int
    name: str
    crowded: bool = False


@dataclass(frozen=True, slots=True)
class Slider:
    """`days`: oldest first, today last; a place on the slider is an index into them."""

    days: tuple[dt.date, ...]
    ticks: tuple[SliderTick, ...]

    @property
    def last(self) -> int:
        """The place of today."""
        return len(self.days) - 1

    def place_of(self, day: dt.date) -> int:
        """The first of the days that is not before that day; the last one where all are."""
        return next((place for place, one in enumerate(self.days) if one >= day), self.last)


def slider_of(engagement: Engagement, today: dt.date) -> Slider:
    """Marked where the work began and where the stage on record became another. Says no more than the board does."""
    began = engagement.started or engagement.day or today
    days = tuple(month_ends(began, today))
    lang = current_lang()
    words = {stage.id: stage.words.in_(lang) for stage in packaged_playbook().stages}
    ticks = [SliderTick(0, month_text(min(began, today), lang))]
    last = max(len(days) - 1, 1)
    for day, stage in _changes(engagement, list(words)):
        place = next((n for n, one in enumerate(days) if one >= day), None)
        if place is not None:
            share = round(100 * place / last)
            name = f"{month_text(day, lang)} {words[stage]}"
            ticks.append(SliderTick(share, name, share - ticks[-1].place < APART))
    return Slider(days, tuple(ticks))


def _changes(engagement: Engagement, stages: list[str]) -> list[tuple[dt.date, str]]:
    """The days on which a signed review made the stage on record another, oldest first."""
    reviews: QuerySet[Any] = records.MODELS["reviews"].objects.unscoped()
    signed = reviews.filter(engagement=engagement, deleted_at__isnull=True, signed=True)
    rows = list(signed.order_by("day", "entered", "pk").values_list("day", "stage", "decision"))
    found, before = [], stages[0]
    for n, (day, *_) in enumerate(rows, 1):
        after = stage_on_record(
            stages, [(stage or None, decision or None) for _, stage, decision in rows[:n]]
        )
        if after != before:
            found.append((day, after))
        before = after
    return found
