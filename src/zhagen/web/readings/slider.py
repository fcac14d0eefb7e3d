"""The days that a board's slider offers: the ends of months since the work began, with what is marked on them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from zhagen.board.labels import month_text
from zhagen.method.judge.stage import stage_on_record
from zhagen.method.reading.units import month_ends
from zhagen.web.common.words import current_lang
from zhagen.web.practice import service as practice
from zhagen.web.readings.cached_readings import packaged_playbook

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


def slider_of(engagement: Any, today: dt.date) -> Slider:
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


def _changes(engagement: Any, stages: list[str]) -> list[tuple[dt.date, str]]:
    """The days on which a signed review made the stage on record another, oldest first."""
    reviews = practice.MODELS["reviews"].objects.unscoped()
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
