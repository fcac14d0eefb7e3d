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
from zhagen.web.fieldwork.domain.record_activity import NOBODY_NEW, Came, Newcomers, admitted, call_roll
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


def correct_roll(
    by: Scope,
    activity: Any,
    corrections: Sequence[Correction],
    newcomers: Newcomers = NOBODY_NEW,
    held: int | None = None,
) -> None:
    """Write what changed of the roll and who is new on it, all or nothing.

    `held`: the activity, as it was at that version, has taken place.
    Somebody who was taken off before is brought back, with their history. Raises EditedMeanwhile, whose `current` is
    an attendance, where somebody else changed the same name since; and what `common.writing` raises.
    """
    with transaction.atomic():
        for one in corrections:
            _correct(by, activity, one)
        if held is not None:
            Desk(ROOM).change(by, "activities", activity.pk, held, {"held": True})
        call_roll(by, activity.engagement_id, activity, admitted(by, activity, newcomers))


def _correct(by: Scope, activity: Any, one: Correction) -> None:
    desk = Desk(ROOM)
    row = _row(by, activity, one.resident)
    if row is not None and one.here:
        desk.change(by, "attendance", row.pk, one.version or 0, {"part": one.part})
    elif row is not None:
        desk.delete(by, "attendance", row.pk, one.version or 0)
    elif one.here:
        _call(by, activity, one, _row(by, activity, one.resident, deleted=True))


def _call(by: Scope, activity: Any, one: Correction, gone: Any) -> None:
    """Onto the roll; `gone`: the row of somebody who was taken off it."""
    if gone is None:
        call_roll(by, activity.engagement_id, activity, [Came(one.resident, one.part)])
        return
    if one.version is not None:
        raise EditedMeanwhile(_("您打开之后，有人把这位从名单里拿下了"), gone)
    back = Desk(ROOM).restore(by, "attendance", gone.pk)
    Desk(ROOM).change(by, "attendance", back.pk, back.version, {"part": one.part})


def _row(by: Scope, activity: Any, resident: UUID, *, deleted: bool = False) -> Any:
    theirs = Attendance.objects.within(by, deleted=deleted)
    return theirs.filter(activity=activity.pk, resident=resident).order_by("-pk").first()
