"""The records behind a figure, and its figures by area."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from zhagen.board.views.parts import AreaCount, PartAreas
from zhagen.method.disclosure.consistency import is_private
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.spec import ItemSpec, PartSpec
from zhagen.method.reading.gather import workings
from zhagen.method.reading.units import units_of
from zhagen.method.terms import Words
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotFound
from zhagen.web.readings.cached_readings import name_of, packaged_playbook, readings_of
from zhagen.web.readings.frames import Frames, cells_of, gather_frames, newest_first
from zhagen.web.readings.kept import compute_once

PLACED = (
    "households",
    "residents",
    "contacts",
    "concerns",
)  # the first of these that stands behind a part is counted


def areas_behind(
    engagement: UUID, item: ItemSpec, as_of: dt.date, known_by: dt.date | None
) -> list[PartAreas]:
    """By part, in the method's order; parts whose records have no place, and counts of nothing, are left out.

    Whoever calls has asked whether the person may see figures.
    """
    frames = gather_frames([engagement], list(agency.neighbours_of([engagement])), known_by)
    households = _households(frames)
    if not households:
        return []
    ledger, playbook = Ledger(frames, (), "records"), packaged_playbook()
    (unit,) = units_of(ledger, [as_of], [str(engagement)])
    found = workings(ledger, [item], unit, playbook.rules)[item.id]
    labels = {part.id: part.label for part in item.parts}
    areas = _Areas(frames)
    parts = []
    for working in found:
        table = next((one for one in PLACED if working.ids.get(one)), None)
        counted = Counter() if table is None else areas.count(table, working.ids[table])
        if table is not None and counted:
            counts = tuple(AreaCount(area, counted[area], n) for area, n in households.items())
            parts.append(PartAreas(labels[working.part], table, counts))
    return parts


def _households(frames: Frames) -> dict[str, int]:
    """The areas in the order of their names, each with the households of its buildings."""
    found: Counter[str] = Counter()
    for area, households in cells_of(frames, "buildings", "area", "households"):
        if area is not None:
            found[area] += households or 0
    return dict(sorted(found.items()))


class _Areas:
    """Which area a household, a resident, a contact, a concern lies in."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        buildings = dict(cells_of(frames, "buildings", "id", "area"))
        self._homes = {
            key: buildings.get(one) for key, one in cells_of(frames, "households", "id", "building")
        }

    def count(self, table: str, ids: Sequence[str]) -> Counter[str]:
        """How many of these records lie in each area; what has no place is in none."""
        wanted = frozenset(ids)
        return Counter(area for key, area in self._placed(table) if area is not None and key in wanted)

    def _placed(self, table: str) -> Iterator[tuple[str, str | None]]:
        if table == "households":
            yield from self._homes.items()
        elif table == "concerns":
            for key, home, area in cells_of(self._frames, table, "id", "household", "area"):
                yield key, area or self._homes.get(home)
        else:
            residents = self._residents() if table == "contacts" else {}
            columns = ("id", "household", "resident") if table == "contacts" else ("id", "household", "id")
            for key, home, resident in cells_of(self._frames, table, *columns):
                yield key, self._homes.get(home) or residents.get(resident)

    def _residents(self) -> Mapping[Any, str | None]:
        return {
            key: self._homes.get(home) for key, home in cells_of(self._frames, "residents", "id", "household")
        }


Ids = dict[str, list[str]]  # by table, newest day first


@dataclass(frozen=True, slots=True)
class SourceRecords:
    """One part of an item on a day, in both languages, and the ids of the records behind it by table.

    `hits`: those of them that count for k, `left`: further ones, left out since what is asked of them is not written.
    Both are empty where all count alike.
    """

    item: Words
    part: Words
    says: Words
    ids: Ids
    hits: Ids
    left: Ids

    def listed(self, table: str) -> list[str]:
        """The records of a table: those that count, then those left out."""
        return [*self.ids.get(table, ()), *self.left.get(table, ())]


def source_records(
    engagement: UUID, item: str, part: str | None, as_of: dt.date, known_by: dt.date | None, private: bool
) -> SourceRecords:
    """Of the part, or of the item's first one. Whoever calls has asked whether the person may see figures.

    `private`: those of disputes and check-ins too. Raises NotFound where there is no such item or part for them.
    """
    playbook = packaged_playbook()
    spec, shown = _find(playbook, item, part)
    if not private and is_private(_counted(playbook, shown)):
        raise NotFound(item)
    reading = readings_of([engagement], [as_of], known_by, remarks=False).readings[0].item(item)
    says = next(one.says for one in (*reading.parts, *reading.beside) if one.id == shown.id)
    ids, hits, left = _ids(playbook, spec, shown, engagement, as_of, known_by)
    return SourceRecords(spec.short, shown.label, says, ids, hits, left)


def _find(playbook: Playbook, item: str, part: str | None) -> tuple[ItemSpec, PartSpec]:
    try:
        spec = playbook.item(item)
    except KeyError:
        raise NotFound(item) from None
    for one in (*spec.parts, *spec.beside):
        if part is None or one.id == part:
            return spec, one
    raise NotFound(part or item)


def _counted(playbook: Playbook, shown: PartSpec) -> PartSpec:
    """The part itself; where it shows another item's part, that one."""
    if shown.refers is None:
        return shown
    item, _, part = shown.refers.partition("#")
    return next(one for one in playbook.item(item).parts if one.id == part)


def _ids(
    playbook: Playbook,
    item: ItemSpec,
    shown: PartSpec,
    engagement: UUID,
    as_of: dt.date,
    known_by: dt.date | None,
) -> tuple[Ids, Ids, Ids]:
    """All, those for k, those left out. Kept like a reading, under the data's versions, taken before the data."""
    versions = agency.neighbours_of([engagement])
    name = name_of("behind-marked", versions, engagement, item.id, shown.id, as_of, known_by)

    def compute() -> tuple[Ids, Ids, Ids]:
        frames = gather_frames([engagement], list(versions), known_by)
        ledger = Ledger(frames, (), "records")
        (unit,) = units_of(ledger, [as_of], [str(engagement)])
        asked = replace(item, parts=(_counted(playbook, shown),), beside=())
        (working,) = workings(ledger, [asked], unit, playbook.rules)[item.id]
        shares = {table for table in working.hits if working.ids.get(table)}
        hits, left = (
            {table: ids for table, ids in some.items() if table in shares}
            for some in (working.hits, working.left)
        )
        every, counted, without = (
            {table: newest_first(frames[table], ids) for table, ids in some.items()}
            for some in (working.ids, hits, left)
        )
        return every, counted, without

    return compute_once(name, compute)
