"""Which kinds of record a team keeps, and since when: all kinds, in the order of the start page."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from zhagen.web.common.permissions import may
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import GROUPS
from zhagen.web.store.kinds import Kind, kind_of
from zhagen.web.store.search import count_records

NOT_ASKED = ("kept", "engagements")  # where the word itself stands, and what is there from the start


@dataclass(frozen=True, slots=True)
class Keeping:
    """One kind: `since`, the day of the word that holds now, if there is one; `earlier`: the spans that ended.

    `number`: how many records there are; None where they are not this person's to see.
    """

    kind: Kind
    since: dt.date | None
    earlier: list[Any]
    number: int | None


def keeping_of(place: Place, day: dt.date) -> list[tuple[Any, list[Keeping]]]:
    """Of each group of kinds its label and its kinds, in two queries. `place`: that of the team's words."""
    said: dict[str, list[Any]] = {}
    for row in place.rows():
        said.setdefault(row.table, []).append(row)
    numbers = count_records(
        {
            table: service.list_records(place.scope, table, place.engagement.pk)
            for _label, services in GROUPS
            for service in services
            for table, model in service.MODELS.items()
            if may(place.scope, model.permission("see"), place.engagement.pk)
        }
    )
    return [
        (
            label,
            [
                _keeping(kind_of(model), said.get(table, []), day, numbers.get(table))
                for service in services
                for table, model in service.MODELS.items()
                if table not in NOT_ASKED
            ],
        )
        for label, services in GROUPS
    ]


def _keeping(kind: Kind, rows: list[Any], day: dt.date, number: int | None) -> Keeping:
    holding = [row for row in rows if row.until is None or row.until > day]
    since = min((row.day for row in holding), default=None)
    return Keeping(kind, since, [row for row in rows if row not in holding], number)
