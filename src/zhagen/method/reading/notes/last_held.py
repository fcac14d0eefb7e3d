"""When each item held last, up to each reading of a history."""

from collections.abc import Mapping, Sequence
from datetime import date

from zhagen.method.judge.stage import HOLDS
from zhagen.method.reading.model import Reading
from zhagen.method.terms import State

Held = Mapping[str, tuple[date, State]]


def last_held(readings: Sequence[Reading]) -> list[Held]:
    """For each reading: the last earlier day at hand on which its engagement's items were reached or close."""
    found: list[Held] = [{} for _ in readings]
    so_far: dict[str, dict[str, tuple[date, State]]] = {}
    for place in sorted(range(len(readings)), key=lambda i: readings[i].as_of):
        reading = readings[place]
        held = so_far.get(reading.engagement, {})
        found[place] = held
        now = {i.id: (reading.as_of, i.state) for i in reading.items if i.state in HOLDS}
        so_far[reading.engagement] = {**held, **now}
    return found
