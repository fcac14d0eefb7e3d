"""The evidence tables as every measure sees them: as of a day, a row for each unit that reads it.

A day is a whole number of days before the as-of day: `ago` for a row's own day, `closed_ago`, `due_ago` ... for its
other dates (negative: after the as-of day). So the last 90 days are 0 <= ago < 90 on every engine, and units with
different as-of days stand side by side. Rulings G4 and G16 live here, G2 and G5 in the engines.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhagen.method.tables import Column, ColumnType


@dataclass(frozen=True, slots=True)
class Unit:
    """One engagement as of one day; `number` is its place among the units of a reading.

    `known_by`: only what had been entered by then, or has no day of entry; None for all. The engagement itself is what
    is read, whenever its row was entered.
    """

    number: int
    engagement: str
    community: str | None
    as_of: date
    started: date
    term: date | None
    focus: str | None = None
    known_by: date | None = None


# G18: a row of these without a day counts as always there.
ALWAYS_THERE = frozenset({"buildings", "households", "residents", "residences", "partners", "resources"})
# G16: these dates are emptied when they lie after the as-of day; due, ends, planned and started are not.
EMPTIED_AFTER = frozenset(
    {
        "ended",
        "closed",
        "told_back",
        "confirmed",
        "left",
        "until",
        "minuted",
        "done",
        "filled",
        "ready",
        "replied",
    }
)
# G16: while this date is empty, these cells are too.
EMPTIED_WITH: dict[tuple[str, str], tuple[str, ...]] = {
    ("households", "until"): ("end_kind",),
    ("residents", "until"): ("end_kind",),
    ("residences", "until"): ("end_kind",),
    ("concerns", "closed"): ("outcome", "lead", "worker_input"),
    ("recommendations", "closed"): ("became",),
    ("roles", "until"): ("handed_over",),
    ("actions", "replied"): ("result",),
}
LONG_AGO = 1_000_000  # days; older than any record
WORDS: Final = "words"


def kind_of(table: str, column: Column) -> str | None:
    """Whose codes a column holds: a table's ids, words, or ids of a name of its own; None where it holds numbers."""
    if column.type in (ColumnType.ID, ColumnType.IDS):
        return table if column.name == "id" else column.refers or column.name
    return WORDS if column.type in (ColumnType.TEXT, ColumnType.ONE_OF, ColumnType.WHO) else None
