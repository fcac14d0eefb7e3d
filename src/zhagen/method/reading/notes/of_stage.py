"""The note that an item's stage gives it: its time has not come, or is over."""

from collections.abc import Sequence
from datetime import date

from zhagen.method.judge.stage import HOLDS
from zhagen.method.reading.model import Item, Reading
from zhagen.method.reading.notes.no_longer_holds import no_longer_holds
from zhagen.method.reading.notes.not_asked_yet import not_asked_yet
from zhagen.method.terms import State, Words


def note_of_stage(
    item: Item, reading: Reading, stages: Sequence[str], earlier: Sequence[Reading], passed: date | None
) -> Words | None:
    """`earlier`: readings of the same engagement of earlier days; `passed`: when a review passed its stage."""
    if item.stage in reading.passed:
        return no_longer_holds(item.kind, item.state, _last_held(item.id, earlier), passed)
    return not_asked_yet(stages, item.stage, (reading.stage_on_record, reading.stage_read))


def _last_held(item_id: str, earlier: Sequence[Reading]) -> tuple[date, State] | None:
    """The last day on which the item was reached or close, and which of the two."""
    held = ((r.as_of, state) for r in earlier if (state := r.item(item_id).state) in HOLDS)
    return max(held, key=lambda found: found[0], default=None)
