"""What would be wrong with a record, where nothing is to be written yet: a form tells all of it at once."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.errors import Invalid, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.finding import find_row
from zhagen.web.common.writing.values import put_values
from zhagen.web.store.checking import check
from zhagen.web.store.registry import Room


def examine(
    room: Room, by: Scope, table: str, engagement: UUID, values: Mapping[str, Any], *, id: UUID | None = None
) -> dict[str, Any]:
    """A sentence a column that would be refused in a new record, or in that of `id` changed so. Raises NotThere.

    `values` may be less than a record needs. Nothing is said to whoever may not write such records.
    """
    if engagement not in by.engagements:
        raise NotThere(table)
    model = room.model(table)
    if not may(by, model.permission("record" if id is None else "change"), engagement):
        return {}
    try:
        if id is None:
            row = model(created_by_id=by.account)
            row.put_into(engagement)
            put_values(row, values)
            check(room, row)
        else:
            with transaction.atomic():
                row = find_row(room, by, table, id)
                check(room, row, put_values(row, values))
    except Invalid as wrong:
        return dict(wrong.fields)
    return {}
