"""The one next thing that a reading names."""

from dataclasses import dataclass

from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang


@dataclass(frozen=True, slots=True)
class NextThing:
    """`does`: what to do, in a sentence; `item`, `name`: the item it is for; `says`: how that stands."""

    item: str
    name: str
    does: str
    says: str


def next_thing_of(reading: Reading, lang: Lang) -> NextThing | None:
    """None where the reading names no item, or nothing to do about it."""
    item = reading.item(reading.next_item) if reading.next_item else None
    if item is None or not item.next.in_(lang):
        return None
    return NextThing(item.id, item.short.in_(lang), item.next.in_(lang), item.says.in_(lang))
