"""The roll of an activity called again, or corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import EditedMeanwhile
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.record_activity import Came, call_roll
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.models import Attendance


@dataclass(frozen=True, slots=True)
class Correction:
    """One name of the roll as it should be: `here` or taken off, with the part taken.

    `version`: of the row that was opened; None for somebody who was not on the roll then.
    """

    resident: UUID
    here: bool
    part: int | None = None
    version: int | None = None


def correct_roll(by: Scope, activity: Any, corrections: Sequence[Correction]) -> tuple[Any, ...]:
    """Write what changed of the roll, all or nothing, and return the rows of those who were taken off.

    Somebody who was taken off before is brought back, with their history. Raises EditedMeanwhile, whose `current` is
    an attendance, where somebody else changed the same name since; and what `common.writing` raises.
    """
    with transaction.atomic():
        written = [(one, _correct(by, activity, one)) for one in corrections]
    return tuple(row for one, row in written if row is not None and not one.here)


def _correct(by: Scope, activity: Any, one: Correction) -> Any:
    desk = Desk(ROOM)
    row = _row(by, activity, one.resident)
    if row is not None and one.here:
        return desk.change(by, "attendance", row.pk, one.version or 0, {"part": one.part})
    if row is not None:
        return desk.delete(by, "attendance", row.pk, one.version or 0)
    if not one.here:
        return None
    gone = _row(by, activity, one.resident, deleted=True)
    if gone is None:
        (row,) = call_roll(by, activity.engagement_id, activity, [Came(one.resident, one.part)])
        return row
    if one.version is not None:
        raise EditedMeanwhile(_("您打开之后，有人把这位从名单里拿下了"), gone)
    back = desk.restore(by, "attendance", gone.pk)
    return desk.change(by, "attendance", back.pk, back.version, {"part": one.part})


def _row(by: Scope, activity: Any, resident: UUID, *, deleted: bool = False) -> Any:
    theirs = Attendance.objects.within(by, deleted=deleted)
    return theirs.filter(activity=activity.pk, resident=resident).order_by("-pk").first()
