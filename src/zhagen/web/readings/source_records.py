"""The records behind a part of an item: which ids the figure was counted from."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.core.cache import caches

from zhagen.method.disclosure.consistency import is_private
from zhagen.method.ledger import Ledger
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.spec import ItemSpec, PartSpec
from zhagen.method.reading.gather import workings
from zhagen.method.reading.units import units_of
from zhagen.method.terms import Words
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.readings.cached_readings import packaged_playbook, readings_of
from zhagen.web.readings.frames import gather_frames, newest_first
from zhagen.web.readings.names import name_of

Ids = dict[str, list[str]]  # by table, newest day first


@dataclass(frozen=True, slots=True)
class Behind:
    """One part of an item on a day, in both languages, and the ids of the records behind it by table."""

    item: Words
    part: Words
    says: Words
    ids: Ids


def records_behind(
    engagement: UUID, item: str, part: str | None, as_of: dt.date, known_by: dt.date | None, private: bool
) -> Behind:
    """Of the part, or of the item's first one. Whoever calls has asked whether the person may see figures.

    `private`: those of disputes and check-ins too. Raises NotThere where there is no such item or part for them.
    """
    playbook = packaged_playbook()
    spec, shown = _find(playbook, item, part)
    if not private and is_private(_counted(playbook, shown)):
        raise NotThere(item)
    reading = readings_of([engagement], [as_of], known_by).readings[0].item(item)
    says = next(one.says for one in (*reading.parts, *reading.beside) if one.id == shown.id)
    ids = _ids(playbook, spec, shown, engagement, as_of, known_by)
    return Behind(spec.short, shown.label, says, ids)


def _find(playbook: Playbook, item: str, part: str | None) -> tuple[ItemSpec, PartSpec]:
    try:
        spec = playbook.item(item)
    except KeyError:
        raise NotThere(item) from None
    for one in (*spec.parts, *spec.beside):
        if part is None or one.id == part:
            return spec, one
    raise NotThere(part)


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
) -> Ids:
    """Kept like a reading, under the data's versions, which are taken before the data."""
    versions = agency.neighbours_of([engagement])
    name = name_of("behind", versions, engagement, item.id, shown.id, as_of, known_by)
    kept: Any = caches["readings"].get(name)
    if kept is not None:
        return dict(kept)
    frames = gather_frames([engagement], list(versions), known_by)
    ledger = Ledger.from_frames(frames)
    (unit,) = units_of(ledger, [as_of], [str(engagement)])
    asked = replace(item, parts=(_counted(playbook, shown),), beside=())
    (working,) = workings(ledger, [asked], unit, playbook.rules)[item.id]
    found = {table: newest_first(frames[table], ids) for table, ids in working.ids.items()}
    caches["readings"].set(name, found)
    return found
