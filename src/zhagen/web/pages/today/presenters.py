"""All that the page of today shows, in a fixed number of queries."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.navigation.addresses import address_of
from zhagen.web.pages.today.lines import (
    Line,
    begun_line,
    decision_line,
    promise_line,
    unseen_line,
    untold_line,
)
from zhagen.web.readings import service as readings
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import count_records, with_references

MOST = 40  # of each list: more than one can do today, and few enough for one page
UNSEEN = 3
UNTOLD = "?state=untold&days=all"  # what the list of concerns is asked for, so that it begins with these
_LISTS = {
    "contacts": "follow-ups",
    "concerns": "concerns",
    "activities": "activities",
    "households": "households",
}
FIRST: Mapping[str, Any] = {
    "buildings": community,
    "households": community,
    "contacts": fieldwork,
    "kept": agency,
}
_BEGUN_AT = {"buildings": "buildings-add", "contacts": "visit", "kept": "kept"}


@dataclass(frozen=True, slots=True)
class First:
    """One of the kinds of record that a board begins with, how many of them there are, where they are written."""

    kind: Any
    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines, and the address of the page that has all of them, where these are not all."""

    lines: list[Line]
    all: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """`first`: what a board begins with, until each of it is there; then empty."""

    engagement: Any
    day: dt.date
    promises: Part
    untold: Part
    begun: Part
    unseen: Part
    next: Any
    next_address: str
    first: list[First]
    may_write: bool


def gather_today(scope: Scope, engagement: Any, day: dt.date) -> Today:
    """Raises NotThere where the engagement, or what is done there, is not theirs to see."""
    found = agency.find_board(scope, engagement)
    if not may(scope, "fieldwork.see", engagement):
        raise NotThere(str(engagement))
    due = fieldwork.find_due(scope, engagement, day)
    following = readings.draw_next(scope, engagement, day)
    begun = fieldwork.find_begun(scope, engagement, day)
    return Today(
        engagement=found,
        day=day,
        promises=_promises(due, engagement, day),
        untold=_part(
            engagement, "concerns", [untold_line(engagement, r, day) for r in _rows(due.untold)], UNTOLD
        ),
        begun=_part(engagement, "activities", [begun_line(engagement, r) for r in _rows(begun)]),
        unseen=_unseen(scope, engagement, day),
        next=following,
        next_address=_item_address(engagement, following.item if following else ""),
        first=_first(scope, engagement),
        may_write=may(scope, "fieldwork.record", engagement),
    )


def _promises(due: Any, engagement: Any, day: dt.date) -> Part:
    """Follow-ups and what meetings decided, the longest waiting first. Two workers at one door promised one thing."""
    once = {(row.visit or row.pk, row.resident_id, row.household_id): row for row in _rows(due.follow_ups)}
    lines = [promise_line(engagement, row, day) for row in once.values()]
    lines += [decision_line(engagement, row, day) for row in _rows(due.decisions)]
    return _part(engagement, "contacts", sorted(lines, key=lambda line: line.late or 0, reverse=True))


def _unseen(scope: Scope, engagement: Any, day: dt.date) -> Part:
    rows = fieldwork.find_unseen_households(scope, engagement, day)
    marked = may(scope, "fieldwork.record", engagement)
    lines = [unseen_line(engagement, row, marked) for row in _rows(rows)]
    return Part(lines[:UNSEEN], _list_of(engagement, "households") if len(lines) > UNSEEN else "")


def _first(scope: Scope, engagement: Any) -> list[First]:
    lists = {table: one.list_records(scope, table, engagement) for table, one in FIRST.items()}
    counts = count_records(lists)
    writes = may(scope, "fieldwork.record", engagement)
    first = [
        First(kind_of(one.MODELS[table]), counts[table], _begin(engagement, table, writes))
        for table, one in FIRST.items()
    ]
    return [] if all(one.number for one in first) else first


def _begin(engagement: Any, table: str, writes: bool) -> str:
    """Where the first of them is written; the list, for who only reads."""
    if not writes:
        return _list_of(engagement, table)
    own = address_of(_BEGUN_AT.get(table, ""), engagement=engagement)
    return own or address_of("record-add", engagement=engagement, table=table) or ""


def _rows(rows: Any) -> list[Any]:
    return list(with_references(rows, kind_of(rows.model))[: MOST + 1])


def _part(engagement: Any, table: str, lines: list[Line], asked: str = "") -> Part:
    return Part(lines[:MOST], _list_of(engagement, table) + asked if len(lines) > MOST else "")


def _list_of(engagement: Any, table: str) -> str:
    """The page made for that list, where there is one; else the list that every kind has."""
    own = address_of(_LISTS.get(table, ""), engagement=engagement)
    return own or address_of("records", engagement=engagement, table=table) or ""


def _item_address(engagement: Any, item: str) -> str:
    """The item's own page, where there is one; else the board on which it stands."""
    board = address_of("board", engagement=engagement) or ""
    return address_of("item", engagement=engagement, item=item) or board
