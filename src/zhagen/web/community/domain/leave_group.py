"""Somebody leaves a group."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.room import ROOM
from zhagen.web.community.models import GroupRole


def leave_group(by: Scope, membership: UUID, version: int, left: dt.date) -> Any:
    """Write the day into the membership; the roles that they still had in the group end with it.

    Whether these were handed over stays open. Raises what `common.writing.change` raises.
    """
    desk = Desk(ROOM)
    with transaction.atomic():
        row = desk.change(by, "memberships", membership, version, {"left": left})
        held = GroupRole.objects.within(by).filter(
            group=row.group_id, resident=row.resident_id, until__isnull=True, day__lte=left
        )
        for role in held:
            desk.change(by, "roles", role.pk, role.version, {"until": left})
    return row
