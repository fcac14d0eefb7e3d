"""The note that an item's stage gives it: its time has not come, or is over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zhagen.method.reading.model import Item, Reading
from zhagen.method.reading.notes.last_held import Held
from zhagen.method.reading.notes.no_longer_holds import no_longer_holds
from zhagen.method.reading.notes.not_asked_yet import not_asked_yet
from zhagen.method.terms import Words


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of the time before a reading: when items held last, when reviews passed stages."""

    held: Held
    passed: Mapping[str, date]


def note_of_stage(item: Item, reading: Reading, stages: Sequence[str], past: Past) -> Words | None:
    """None for items of the stage where the work stands, and for what needs no word."""
    if item.stage in reading.passed:
        return no_longer_holds(item.kind, item.state, past.held.get(item.id), past.passed.get(item.stage))
    return not_asked_yet(stages, item.stage, (reading.stage_on_record, reading.stage_read))
