"""A new record."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.values import put_values
from zhagen.web.store.checking import check
from zhagen.web.store.registry import Room


def record(
    room: Room,
    by: Scope,
    table: str,
    engagement: UUID,
    values: Mapping[str, Any],
    *,
    id: UUID | None = None,
    origin: str = "",
) -> Any:
    """Write a record into a table and return it; with the same `id` a second time, the first one as it stands.

    So a double click, and an outbox that sends again, save once. Raises NotThere (an engagement that is not
    theirs, an id that is somebody else's), NotAllowed, NotNow, Invalid.
    """
    model, key = room.model(table), id or make_id()
    if engagement not in by.engagements:
        raise NotThere(table)
    if not may(by, model.permission("record"), engagement):
        raise NotAllowed(_("您的角色不能写这种记录"))
    with transaction.atomic():
        found = _same(model, by, engagement, key)
        if found is not None:
            return found
        row = model(id=key, created_by_id=by.account, origin=origin)
        row.put_into(engagement)
        given = put_values(row, values)
        room.ask_policy(row, "record")
        check(room, row)
        row._history_user = row.created_by
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            found = _same(model, by, engagement, key)  # the other click was quicker
            if found is None:
                raise
            return found
        write_audit(
            account=by.account, engagement=engagement, action="record", table=table, record=key, columns=given
        )
    return row


def _same(model: Any, by: Scope, engagement: UUID, key: UUID) -> Any:
    found = model.objects.unscoped().filter(pk=key).first()
    if found is not None and (found.created_by_id != by.account or found.engagement_key != engagement):
        raise NotThere(str(key))
    return found
