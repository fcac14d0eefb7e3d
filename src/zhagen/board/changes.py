"""What changed between two readings of one engagement."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.method.reading.model import Item, Reading
from zhagen.method.terms import Kind, State

# Each kind from least to most. A sign is neither good nor bad: forward is seen more. A caution's arrow says
# that it rose, and rising is back for the work.
_ORDERS = (
    (State.NOT_YET, State.CLOSE, State.REACHED),
    (State.NOT_SEEN, State.PARTLY, State.SEEN),
    (State.QUIET, State.WATCH, State.FIRING),
)
FORWARD, BACK, TOLD = "forward", "back", "told"


@dataclass(frozen=True, slots=True)
class Change:
    """An item whose state is another now. `way`: forward, back, or told (it can, or can no longer, be told).

    `rose`: the mark moved towards reached, seen or firing, so its arrow points up; None where it cannot be said.
    """

    item: Item
    before: State
    after: State
    way: str
    rose: bool | None


def changes(before: Reading, after: Reading) -> tuple[Change, ...]:
    """The items whose state changed, in the order of the table. Items that only one reading has are left out."""
    old = {item.id: item for item in before.items}
    return tuple(
        _change(old[item.id].state, item)
        for item in after.items
        if item.id in old and old[item.id].state is not item.state
    )


def of_way(found: Sequence[Change], way: str) -> tuple[Change, ...]:
    """The changes that went one way: FORWARD, BACK or TOLD."""
    return tuple(change for change in found if change.way == way)


def _change(before: State, item: Item) -> Change:
    if item.state is State.OUT_OF_DATE and before is not State.CANNOT_TELL:
        return Change(item, before, item.state, BACK, False)
    for order in _ORDERS:
        if before in order and item.state in order:
            rose = order.index(item.state) > order.index(before)
            forward = rose is not (item.kind is Kind.CAUTION)
            return Change(item, before, item.state, FORWARD if forward else BACK, rose)
    return Change(item, before, item.state, TOLD, None)
