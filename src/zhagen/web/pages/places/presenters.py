"""What happened with a home or a person, lines and counts of lists."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.places.floors import in_order
from zhagen.web.pages.records.context import kind_of_table
from zhagen.web.pages.records.sentences import sentence_of
from zhagen.web.pages.records.titles import word_of
from zhagen.web.pages.ui.navigation import address_of
from zhagen.web.records.service import BuildingCount
from zhagen.web.store.kinds import RecordKind
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.sensitive import HIDDEN, hidden_columns, is_sensitive
from zhagen.web.store.timeline import Happened

ROUTES = {
    "residents": "resident",
    "households": "household",
    "buildings": "building",
    "partners": "partner",
    "resources": "resource",
}


def own_page(engagement: UUID, table: str, row: DatedRecord) -> str:
    """Its address; empty where its kind has none, or where it was deleted."""
    if table not in ROUTES or row.deleted_at is not None:
        return ""
    return address_of(ROUTES[table], engagement=engagement, record=row.pk) or ""


LIFE = ("left", "returned", "undone")  # what was written of somebody's life, as the redirect says it
# The kind of page -> the tables that name it, each with the column in which it does.
NAMED_BY: dict[str, tuple[tuple[str, str], ...]] = {
    "residents": (
        ("invitations", "resident"),
        ("attendance", "resident"),
        ("memberships", "resident"),
        ("skill_evidence", "resident"),
        ("exchanges", "giver"),
    ),
    "buildings": (("households", "building"),),
    "households": (("concerns", "household"), ("residents", "household")),
    "partners": (("partner_dealings", "partner"), ("partner_facts", "partner"), ("agreements", "partner")),
    "resources": (("resource_uses", "resource"),),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A form that begins with the one whose page it was opened from."""

    label: Sentence
    address: str


def ways_from(scope: Scope, engagement: UUID, table: str, key: UUID) -> list[Way]:
    """Those that this person may write."""
    found = []
    for named_by, column in NAMED_BY[table]:
        if may_write(scope, engagement, named_by):
            form = address_of("record-add", engagement=engagement, table=named_by)
            found.append(Way(_kind(named_by).one, f"{form}?{column}={key}"))
    return found


def visit_form(scope: Scope, engagement: UUID) -> str:
    """Where a meeting is recorded, to go on with `?resident=ID` or `?household=ID`; empty where it is not theirs."""
    if not may_write(scope, engagement, "contacts"):
        return ""
    own = address_of("visit", engagement=engagement)
    return own or address_of("record-add", engagement=engagement, table="contacts") or ""


def may_write(scope: Scope, engagement: UUID, table: str) -> bool:
    """Whether this person may add a record of that kind there."""
    return may(scope, _kind(table).model.permission("record"), engagement)


def _kind(table: str) -> RecordKind:
    return kind_of_table(table)


LONGEST = 120
CONCERNS = kind_of_table("concerns")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One record in a sentence, with the first of its note."""

    table: str
    id: UUID
    day: dt.date | None
    said: str
    note: str


def by_month(
    entries: Sequence[Happened], about: UUID, heard: Mapping[UUID, Sequence[DatedRecord]]
) -> list[tuple[dt.date | None, list[HistoryLine]]]:
    """The first day of each month with its lines, in the order given. `about`: whose page it is.

    `heard`: by contact, the concerns that were brought up.
    """
    lines = (line_of(one, about, heard.get(one.row.pk, ())) for one in entries)
    return [(month, list(some)) for month, some in groupby(lines, key=_month)]


def line_of(happened: Happened, about: UUID, heard: Sequence[DatedRecord] = ()) -> HistoryLine:
    """What is hidden stays hidden. That it names `about` goes without saying."""
    row = happened.row
    note = str(HIDDEN) if "note" in hidden_columns(row) else str(row.note)
    note = note if len(note) <= LONGEST else note[: LONGEST - 1] + "…"
    category = CONCERNS.column("category")
    topics = [word_of(category, one.category) for one in heard if not is_sensitive(one, "category")]
    return HistoryLine(
        happened.table, row.pk, happened.day, sentence_of(row, about, [one for one in topics if one]), note
    )


def _month(line: HistoryLine) -> dt.date | None:
    return line.day and line.day.replace(day=1)


@dataclass(frozen=True, slots=True)
class Count:
    """Of a building, or of several together; `there` is None where nobody wrote how many live there.

    Shares are whole percents of `there`, or of those written down where that is not known.
    """

    name: str
    there: int | None
    written: int
    seen: int
    id: UUID | None = None

    @property
    def written_share(self) -> int:
        """Of a hundred, how many are written down."""
        return self._share(self.written)

    @property
    def seen_share(self) -> int:
        """Of a hundred, how many were seen of late."""
        return self._share(self.seen)

    def _share(self, number: int) -> int:
        return min(100, round(100 * number / ((self.there or self.written) or 1)))


@dataclass(frozen=True, slots=True)
class AreaCount:
    """An area (of no name where nobody wrote one) with its buildings."""

    sum: Count
    buildings: list[Count]


def by_area(buildings: Sequence[BuildingCount]) -> list[AreaCount]:
    """The areas in the order of their first buildings, that of no name last."""
    listed = sorted(buildings, key=lambda one: (one.area == "", one.id is None, in_order(one.name)))
    areas = []
    for name in dict.fromkeys(one.area for one in listed):
        counts = [
            Count(one.name, one.there, one.written, one.seen, one.id) for one in listed if one.area == name
        ]
        areas.append(AreaCount(add_up(name, counts), counts))
    return areas


def add_up(name: str, counts: Iterable[Count | BuildingCount]) -> Count:
    """Their sums; `there` is that of the buildings of which somebody wrote it."""
    listed = list(counts)
    there = [one.there for one in listed if one.there is not None]
    written, seen = sum(one.written for one in listed), sum(one.seen for one in listed)
    return Count(name, sum(there) if there else None, written, seen)
