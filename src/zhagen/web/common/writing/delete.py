"""A record taken away, in a way that can be undone."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from zhagen.web.common.audit import write_audit
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.finding import find_row, take_version
from zhagen.web.common.writing.saving import save_version
from zhagen.web.store.registry import Room


def delete(room: Room, by: Scope, table: str, id: UUID, version: int) -> Any:
    """Take the record out of every list and reading. What points to it stays, and so does its trace.

    Raises NotThere, NotAllowed, NotNow, EditedMeanwhile.
    """
    with transaction.atomic():
        row = find_row(room, by, table, id)
        room.ask_policy(row, "delete")
        take_version(row, version)
        row.deleted_at = timezone.now()
        save_version(row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action="delete",
            table=table,
            record=id,
            version=row.version,
        )
    return row
