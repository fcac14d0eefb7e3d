"""Puts the notes beside readings and their items."""

from collections.abc import Sequence
from dataclasses import replace

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.unit import Unit
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.item_notes import notes_of_item
from zhagen.method.reading.model import Item, Reading
from zhagen.method.reading.notes.facts import Facts
from zhagen.method.reading.notes.last_held import last_held
from zhagen.method.reading.notes.of_reading import notes_of_reading
from zhagen.method.reading.notes.of_stage import Past, note_of_stage
from zhagen.method.reading.reviews import stages_passed_on
from zhagen.method.terms import State


def with_notes(
    readings: Sequence[Reading], units: Sequence[Unit], playbook: Playbook, evidence: Evidence
) -> tuple[Reading, ...]:
    """The readings, each of the unit in the same place, with all their notes; what has been said stays first."""
    facts, passed = Facts(evidence), stages_passed_on(evidence, units)
    noted = []
    for reading, unit, held in zip(readings, units, last_held(readings), strict=True):
        past = Past(held, passed.get(unit.number, {}))
        items = tuple(_noted(item, reading, unit, playbook, past, facts) for item in reading.items)
        notes = (*reading.notes, *notes_of_reading(unit, facts))
        noted.append(replace(reading, items=items, notes=notes))
    return tuple(noted)


def _noted(item: Item, reading: Reading, unit: Unit, playbook: Playbook, past: Past, facts: Facts) -> Item:
    if item.state is State.NOT_APPLICABLE:
        return item
    of_stage = note_of_stage(item, reading, [stage.id for stage in playbook.stages], past)
    own = notes_of_item(playbook.item(item.id).notes, item, unit, facts)
    return replace(item, notes=own if of_stage is None else (of_stage, *own))
