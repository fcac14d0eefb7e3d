"""Entries that may be two of one: the same or a near name, the same door."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Any
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.records.models.merging import KnownApart
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.spelling import is_near, one_spelling

MOST = 100  # pairs; who has more works them off and looks again
COMMON = 12  # so many of one name say nothing: 阿姨
NAME = {"residents": "alias", "groups": "name", "partners": "name", "resources": "name"}


class Likeness(StrEnum):
    """What two entries have in common, the strongest first."""

    HOME_AND_NAME = "home and name"
    DOOR = "door"
    NAME = "name"
    NEAR_NAME = "near name"


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two rows of a table, and what makes them alike."""

    one: UUID
    other: UUID
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class _Entry:
    key: UUID
    name: str
    home: Any = None


def list_likely_pairs(by: Scope, engagement: UUID, table: str) -> list[LikelyPair]:
    """At most MOST, the likeliest first, but for those that somebody found to be two; two queries.

    Residents of one name; of a near one, or one within the other, in one home; homes of one door in which somebody
    lives; groups, partners and resources of the same or a near name.
    """
    found = _doors(by, engagement) if table == "households" else _named(by, engagement, table)
    apart = set(KnownApart.objects.unscoped().filter(table=table).values_list("one", "other"))
    order = list(Likeness)
    pairs = {(min(a, b), max(a, b)): how for a, b, how in sorted(found, key=lambda one: -order.index(one[2]))}
    likely = [LikelyPair(*keys, how) for keys, how in pairs.items() if keys not in apart]
    likely.sort(key=lambda one: (order.index(one.likeness), str(one.one)))
    return likely[:MOST]


def _doors(by: Scope, engagement: UUID) -> Iterator[tuple[UUID, UUID, Likeness]]:
    columns = ("pk", "building_id", "stairwell", "floor", "door")
    rows = RECORDS.list(by, "households", engagement).filter(until__isnull=True, building__isnull=False)
    behind: defaultdict[tuple[Any, ...], list[UUID]] = defaultdict(list)
    for key, building, *door in rows.exclude(door="").values_list(*columns):
        behind[building, *map(one_spelling, door)].append(key)
    for keys in behind.values():
        for one, other in combinations(sorted(keys), 2):
            yield one, other, Likeness.DOOR


def _entries(by: Scope, engagement: UUID, table: str) -> list[_Entry]:
    rows, name = RECORDS.list(by, table, engagement), NAME[table]
    cells = (
        rows.values_list("pk", name, "household_id") if table == "residents" else rows.values_list("pk", name)
    )
    entries = [_Entry(key, one_spelling(said), *where) for key, said, *where in cells]
    return [one for one in entries if one.name]


def _named(by: Scope, engagement: UUID, table: str) -> Iterator[tuple[UUID, UUID, Likeness]]:
    entries = _entries(by, engagement, table)
    yield from _alike(_by(entries, lambda one: one.name), Likeness.NAME)
    if table != "residents":
        yield from _near(entries)
        return
    for together in _by(entries, lambda one: one.home):
        if together[0].home is not None:
            yield from _near(together)
            for one, other in combinations(together, 2):
                if one.name in other.name or other.name in one.name:
                    yield one.key, other.key, Likeness.HOME_AND_NAME


def _by(entries: Iterable[_Entry], key: Any) -> Collection[list[_Entry]]:
    found: defaultdict[Any, list[_Entry]] = defaultdict(list)
    for one in entries:
        found[key(one)].append(one)
    return found.values()


def _alike(groups: Iterable[list[_Entry]], how: Likeness) -> Iterator[tuple[UUID, UUID, Likeness]]:
    for group in groups:
        for one, other in combinations(group if len(group) <= COMMON else (), 2):
            yield one.key, other.key, how


def _near(entries: list[_Entry]) -> Iterator[tuple[UUID, UUID, Likeness]]:
    """Names that become one when a character is left out, which few do: only these are compared."""
    buckets: defaultdict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(entries):
        shorter = (one.name[:i] + one.name[i + 1 :] for i in range(len(one.name)))
        for rest in {one.name, *shorter}:
            if len(rest) > 1:
                buckets[rest].add(place)
    for places in buckets.values():
        for a, b in combinations(sorted(places), 2):
            if is_near(entries[a].name, entries[b].name):
                yield entries[a].key, entries[b].key, Likeness.NEAR_NAME
