"""The notes that an item names in the playbook."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from zhagen.method.measures.derived.doors_answered import doors_answered
from zhagen.method.measures.derived.household_circles import household_circles
from zhagen.method.measures.derived.part_shares import part_shares
from zhagen.method.measures.derived.since import kept_since, rows_since
from zhagen.method.measures.unit import Unit
from zhagen.method.reading.model import Item, Part
from zhagen.method.reading.notes.appointed import appointed
from zhagen.method.reading.notes.facts import Facts, day_before
from zhagen.method.reading.notes.few_parts import few_parts
from zhagen.method.reading.notes.households_that_move import households_that_move
from zhagen.method.reading.notes.none_written import none_written
from zhagen.method.reading.notes.own_ticks import own_ticks
from zhagen.method.reading.notes.part_jump import part_jump
from zhagen.method.reading.notes.random_doors import random_doors
from zhagen.method.reading.notes.told_back import told_back
from zhagen.method.tables import TABLES
from zhagen.method.terms import Words


@dataclass(frozen=True, slots=True)
class Noted:
    """An item in one unit, on its way to its notes."""

    item: Item
    unit: Unit
    facts: Facts

    def row(self, make: Callable[..., Any], *args: str) -> dict[str, Any]:
        """The unit's row of a frame of facts; empty where it has none."""
        return dict(self.facts.row(self.unit, make, *args))


def _none_written(at: Noted) -> Words | None:
    """About the table that the item's first part counts."""
    table = next(iter(at.item.parts[0].evidence))
    ago = at.row(rows_since, table).get("newest", at.row(kept_since, table).get("since"))
    label = TABLES[table].label
    return none_written(at.item.state, Words(label.zh, label.en), day_before(at.unit, ago))


def _households_that_move(at: Noted) -> Words | None:
    row = at.row(household_circles)
    if not row:
        return None
    known, window = at.item.parts[0].value or 0, at.facts.rules["known_window"]
    return households_that_move(known, window, row["met"], row["lapsed"], row["moved"], row["size"])


def _part_jump(at: Noted) -> Words | None:
    row, rules = at.row(part_shares), at.facts.rules
    if not row:
        return None
    now, before = (row["k_now"], row["n_now"]), (row["k_before"], row["n_before"])
    return part_jump(now, before, rules["note_jump"], rules["note_least"])


def _beside(at: Noted, part_id: str, says: Callable[[float, float], Words | None]) -> Words | None:
    part: Part | None = next((p for p in at.item.beside if p.id == part_id), None)
    return None if part is None or not part.n else says(part.k or 0, part.n)


ITEM_NOTES: dict[str, Callable[[Noted], Words | None]] = {
    "own-ticks": lambda at: own_ticks(part.evidence for part in at.item.parts),
    "few-parts": lambda at: few_parts([part.verdict for part in at.item.parts]),
    "none-written": _none_written,
    "households-that-move": _households_that_move,
    "part-jump": _part_jump,
    "random-doors": lambda at: random_doors(at.row(doors_answered).get("answered", 0)),
    "appointed": lambda at: _beside(at, "appointed", appointed),
    "told-back": lambda at: _beside(at, "told-back", told_back),
}


def notes_of_item(names: Iterable[str], item: Item, unit: Unit, facts: Facts) -> tuple[Words, ...]:
    """Those of the named notes that have something to say."""
    made = (ITEM_NOTES[name](Noted(item, unit, facts)) for name in names)
    return tuple(note for note in made if note is not None)
