"""A week's or month's other hours, written at once."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, StaleVersion, wrong_in
from zhagen.web.common.ids import derive_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.fieldwork import WorkHours
from zhagen.web.records.queries.hours import Cell, find_hours
from zhagen.web.records.registry import RECORDS

EDITED_MEANWHILE = _("您打开之后，有人改过标出来的几格。再保存一次，就以您写的为准。")
SENT_ALREADY = _("这一页已经保存过，和现在写的不一样。先刷新这一页，再改。")


@dataclass(frozen=True, slots=True)
class NewHours:
    """What stood in a cell when it was shown, and what is to stand there; None: nothing."""

    seen: float | None
    hours: float | None


def save_hours(
    by: Scope, engagement: UUID, worker: UUID, changed: Mapping[Cell, NewHours], *, id: UUID
) -> Written:
    """Write the cells that somebody changed, all or nothing; with the same id again, nothing new.

    A cell that several records make up has one afterwards. Raises what `store.writing` raises, a column that is wrong
    as `DAY-KIND-hours`; Invalid where the worker is not of the team; StaleVersion, its `current` a value a cell, where
    a cell is not what was shown, or the form was sent before with other words.
    """
    with one_save(submission_of(by, id, engagement, worker, changed)) as written:
        if written.is_again or not changed:
            return written
        if worker not in {one.pk for one in agency.list_workers(engagement)}:
            raise Invalid({"worker": _("这位不在这个站的队里")})
        days = [day for day, _kind in changed]
        found = find_hours(by, engagement, worker, min(days), max(days))
        written.refuse_other_words(SENT_ALREADY, {})
        others = {
            cell: found.hours_of(cell)
            for cell, new in changed.items()
            if found.hours_of(cell) not in (new.seen, new.hours)
        }
        if others:
            raise StaleVersion(EDITED_MEANWHILE, others)
        for cell, new in changed.items():
            _write(by, engagement, worker, cell, new.hours, found.rows.get(cell, []), id)
    return written


def _write(
    by: Scope,
    engagement: UUID,
    worker: UUID,
    cell: Cell,
    hours: float | None,
    rows: list[WorkHours],
    key: UUID,
) -> None:
    day, kind = cell
    kept = rows[:1] if hours is not None else []
    with wrong_in(f"{day}-{kind}"):
        for row in rows[len(kept) :]:
            RECORDS.delete(by, "work_hours", row.pk, row.version)
        for row in kept:
            RECORDS.change(by, "work_hours", row.pk, row.version, {"hours": hours})
        if hours is not None and not rows:
            cells: dict[str, dt.date | UUID | str | float] = {
                "day": day,
                "worker": worker,
                "kind": kind,
                "hours": hours,
            }
            RECORDS.record(by, "work_hours", engagement, cells, id=derive_id(key, "work_hours", day, kind))
