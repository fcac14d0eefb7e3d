"""A deletion undone."""

from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.audit import write_audit
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.finding import find_row, take_version
from zhagen.web.common.writing.saving import save_version
from zhagen.web.store.checking import check
from zhagen.web.store.registry import Room


def restore(room: Room, by: Scope, table: str, id: UUID) -> Any:
    """Bring a deleted record back as it was. Raises NotThere, NotAllowed, and Invalid where it no longer fits."""
    with transaction.atomic():
        row = find_row(room, by, table, id, deleted=True)
        take_version(row, row.version)
        row.deleted_at = None
        check(room, row)
        save_version(row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action="restore",
            table=table,
            record=id,
            version=row.version,
        )
    return row
