"""Which kinds of record a team keeps, and since when: all kinds, in the order of the start page."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zhagen.web.common.kinds import Kind, kind_of
from zhagen.web.pages.records.rooms import GROUPS

NOT_ASKED = ("kept", "engagements")  # where the word itself stands, and what is there from the start


@dataclass(frozen=True, slots=True)
class Keeping:
    """One kind: `since`, the day of the row that holds now, if there is one; `earlier`: the spans that ended."""

    kind: Kind
    since: dt.date | None
    earlier: list[Any]


def keeping_of(rows: Iterable[Any], day: dt.date) -> list[tuple[Any, list[Keeping]]]:
    """`rows`: the team's own words, newest first; of each group of kinds its label and its kinds."""
    said: dict[str, list[Any]] = {}
    for row in rows:
        said.setdefault(row.table, []).append(row)
    return [
        (
            label,
            [
                _keeping(kind_of(model), said.get(table, []), day)
                for service in services
                for table, model in service.MODELS.items()
                if table not in NOT_ASKED
            ],
        )
        for label, services in GROUPS
    ]


def _keeping(kind: Kind, rows: list[Any], day: dt.date) -> Keeping:
    holding = [row for row in rows if row.until is None or row.until > day]
    since = min((row.day for row in holding), default=None)
    return Keeping(kind, since, [row for row in rows if row not in holding])
