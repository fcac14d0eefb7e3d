"""A record changed."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.audit import write_audit
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.finding import find_row, take_version
from zhagen.web.common.writing.saving import save_version
from zhagen.web.common.writing.values import put_values
from zhagen.web.store.checking import check
from zhagen.web.store.registry import Room


def change(
    room: Room,
    by: Scope,
    table: str,
    id: UUID,
    version: int,
    values: Mapping[str, Any],
    *,
    action: str = "change",
) -> Any:
    """Change columns of the record as it was at `version`; what was there is kept, with who and when.

    Nothing is written where nothing changes. Raises NotThere, NotAllowed, NotNow, Invalid, EditedMeanwhile.
    """
    with transaction.atomic():
        row = find_row(room, by, table, id)
        room.ask_policy(row, action)
        changed = put_values(row, values)
        if not changed:
            return row
        take_version(row, version)
        check(room, row, changed)
        save_version(row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action=action,
            table=table,
            record=id,
            version=row.version,
            columns=changed,
        )
    return row
