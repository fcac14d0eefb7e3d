"""Residents join a group."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.errors import wrong_in
from zhagen.web.common.ids import derive_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.room import ROOM


def join_group(
    by: Scope, group: Any, residents: Sequence[UUID], day: dt.date, *, id: UUID, origin: str = ""
) -> tuple[Any, ...]:
    """Write a membership of that day for each, all or nothing; with the same id again, nothing new.

    Raises what `common.writing.record` raises; a column that is wrong with somebody is `ID-resident`.
    """
    written = []
    with transaction.atomic():
        for one in residents:
            values = {"day": day, "group": group.pk, "resident": one}
            with wrong_in(str(one)):
                written.append(
                    Desk(ROOM).record(
                        by,
                        "memberships",
                        group.engagement_id,
                        values,
                        id=derive_id(id, "memberships", one),
                        origin=origin,
                    )
                )
    return tuple(written)
