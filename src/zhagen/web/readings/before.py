"""The readings before and after one save, both computed from records: nothing of them was stored with the save."""

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.core.cache import caches

from zhagen.method.ledger import Ledger
from zhagen.method.reading.as_json import from_plain, to_plain
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.read import read
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.common.one_save import OneSave, Versions, columns_at, find_save
from zhagen.web.readings.cached_readings import packaged_playbook, readings_of
from zhagen.web.readings.frames import Frames, gather_frames, models_by_table, put_rows
from zhagen.web.readings.names import name_of


def around_save(
    account: UUID, engagement: UUID, span: str, as_of: dt.date
) -> tuple[OneSave, Reading, Reading] | None:
    """The person's own save of that span, the reading before it and the one after it; None where there is none.

    Before is today's data with the save's records put back to what they were, so that the difference is this
    save's and nobody else's. Where they were changed again since, after has them as the save left them.
    """
    neighbours = agency.neighbours_of([engagement])
    save = find_save(account, neighbours, span, TABLES)
    if save is None:
        return None
    name = name_of("around", neighbours, account, engagement, span, as_of)
    kept: Any = caches["readings"].get(name)
    if kept is not None:
        before, after = from_plain(kept).readings
        return save, before, after
    frames = gather_frames([engagement], list(neighbours))
    earlier = _read(_put_back(frames, save.before), engagement, as_of)
    later = (
        readings_of([engagement], [as_of])
        if save.is_last
        else _read(_put_back(frames, save.after), engagement, as_of)
    )
    both = replace(earlier, readings=(*earlier.readings, *later.readings))
    caches["readings"].set(name, to_plain(both))
    before, after = both.readings
    return save, before, after


def _read(frames: Frames, engagement: UUID, as_of: dt.date) -> Readings:
    return read(Ledger.from_frames(frames), [as_of], packaged_playbook(), engagements=[str(engagement)])


def _put_back(frames: Frames, versions: Versions) -> Frames:
    """The frames with these records as they were at these versions."""
    put = dict(frames)
    for table, wanted in versions.items():
        model = models_by_table()[table]
        rows = [_as_evidence(model, columns) for columns in columns_at(model, wanted)]
        put[table] = put_rows(frames, table, wanted, rows)
    return put


def _as_evidence(model: Any, columns: dict[str, Any]) -> dict[str, Any]:
    """The declared columns of a record as a ledger has them: ids as text, nothing where nothing was written."""
    row = {}
    for one in TABLES[model.TABLE].columns:
        is_itself = model.TABLE == "engagements" and one.name == "engagement"
        value = columns["id" if is_itself else model._meta.get_field(one.name).attname]
        if isinstance(value, tuple):
            value = ";".join(str(each) for each in value)
        row[one.name] = str(value) if isinstance(value, UUID) else None if value == "" else value
    return row
