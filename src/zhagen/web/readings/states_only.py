"""What somebody may see of a reading who may see no figure of people: the one place where that is decided."""

from dataclasses import replace

from zhagen.method.reading.model import Item, Reading
from zhagen.method.terms import Words

NOTHING = Words("", "")


def states_only(reading: Reading) -> Reading:
    """The reading with its states and stages, and without a sentence, part, note or step that could carry a number."""
    return replace(
        reading,
        items=tuple(_state_of(item) for item in reading.items),
        stage_says=NOTHING,
        notes=(),
        remarks=0,
        next_item=None,
    )


def _state_of(item: Item) -> Item:
    return replace(item, says=NOTHING, next=NOTHING, because=(), parts=(), beside=(), notes=())
