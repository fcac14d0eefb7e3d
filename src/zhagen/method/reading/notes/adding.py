"""Puts the notes beside readings and their items."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.unit import Unit
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.notes.facts import Facts
from zhagen.method.reading.notes.of_item import ITEM_NOTES, Noted
from zhagen.method.reading.notes.of_reading import notes_of_reading
from zhagen.method.reading.notes.of_stage import note_of_stage
from zhagen.method.reading.reviews import stages_passed_on
from zhagen.method.terms import Words


def with_notes(
    readings: Sequence[Reading], units: Sequence[Unit], playbook: Playbook, evidence: Evidence
) -> tuple[Reading, ...]:
    """The readings, each of the unit in the same place, with all their notes; what has been said stays first."""
    facts, passed = Facts(evidence), stages_passed_on(evidence, units)
    names = {spec.id: spec.notes for spec in playbook.items}
    stages = [stage.id for stage in playbook.stages]
    noted = []
    for reading, unit in zip(readings, units, strict=True):
        earlier = [r for r in readings if r.engagement == reading.engagement and r.as_of < reading.as_of]
        days: Mapping[str, date] = passed.get(unit.number, {})
        items = tuple(
            replace(
                item,
                notes=_said(
                    note_of_stage(item, reading, stages, earlier, days.get(item.stage)),
                    *(ITEM_NOTES[name](Noted(item, unit, facts)) for name in names[item.id]),
                ),
            )
            for item in reading.items
        )
        notes = (*reading.notes, *notes_of_reading(unit, facts))
        noted.append(replace(reading, items=items, notes=notes))
    return tuple(noted)


def _said(*notes: Words | None) -> tuple[Words, ...]:
    return tuple(note for note in notes if note is not None)
