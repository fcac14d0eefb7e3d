"""What is known of each door, as the matrix shows it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from zhagen.web.pages.many_doors.forms import CONTACTS, OUTCOMES, DoorsKnockedForm
from zhagen.web.pages.places.floors import DoorCell, draw_floors
from zhagen.web.pages.records.titles import word_of
from zhagen.web.records import service as records
from zhagen.web.records.service import DoorTries, SeenHousehold, WrittenVisit

NONE = DoorTries("", 0)


@dataclass(frozen=True, slots=True)
class KnockedDoor:
    """`cell`: the door and when somebody was seen; `tried`: what became of the tries since, in words."""

    cell: DoorCell
    tried: str
    field: BoundField


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A floor of a stairwell."""

    name: str
    doors: list[KnockedDoor]


def draw_matrix(
    rows: Sequence[SeenHousehold], tries: Mapping[UUID, DoorTries], day: dt.date, form: DoorsKnockedForm
) -> list[tuple[str, list[MatrixRow]]]:
    """(stairwell, its floors from the top)."""
    return [
        (
            well.name,
            [
                MatrixRow(
                    floor.name,
                    [
                        KnockedDoor(one, say_tries(tries.get(one.id, NONE)), form.door(one.id))
                        for one in floor.doors
                    ],
                )
                for floor in well.floors
            ],
        )
        for well in draw_floors(rows, day)
    ]


def say_tries(tries: DoorTries) -> str:
    """无人在家 of one, 无人在家 ×3 of more; empty where somebody opened last."""
    word = word_of(CONTACTS.column("missed"), tries.missed) or (_("没见到") if tries.since_met else "")
    return f"{word} ×{tries.since_met}" if tries.since_met > 1 else word


def count_outcomes(visit: WrittenVisit) -> list[tuple[str, int]]:
    """(the outcome in words, at how many doors), those that there were, in the order of the list."""
    doors = {one.household_id: records.MET if one.made else one.missed for one in visit.contacts}
    found = list(doors.values())
    return [(str(word), found.count(code)) for code, word in OUTCOMES if code in found]
