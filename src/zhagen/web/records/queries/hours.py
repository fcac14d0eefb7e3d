"""One worker's other hours over some days: a value a day and kind."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.records.models.fieldwork import WorkHours
from zhagen.web.store.record_queries import list_records

Cell = tuple[dt.date, str]  # a day and a kind


@dataclass(frozen=True, slots=True)
class WrittenHours:
    """`rows`: the records of each cell, the oldest first; of one without a kind the kind is empty."""

    rows: dict[Cell, list[WorkHours]]

    def hours_of(self, cell: Cell) -> float | None:
        """What the cell's records add up to; None where nothing is written."""
        said = [row.hours for row in self.rows.get(cell, ()) if row.hours is not None]
        return round(sum(said), 2) if said else None

    @property
    def values(self) -> dict[Cell, float]:
        """The cells in which something is written."""
        found = {cell: self.hours_of(cell) for cell in self.rows}
        return {cell: hours for cell, hours in found.items() if hours is not None}


def find_hours(by: Scope, engagement: UUID, worker: UUID, since: dt.date, until: dt.date) -> WrittenHours:
    """Those of `since` to `until`, both included; nothing where the engagement is not theirs. One query."""
    found = list_records(WorkHours, by, engagement).filter(worker=worker, day__range=(since, until))
    rows: defaultdict[Cell, list[WorkHours]] = defaultdict(list)
    for row in found.order_by("day", "pk"):
        if row.day is not None:  # every one has a day; a type cannot know it
            rows[row.day, row.kind].append(row)
    return WrittenHours(dict(rows))
