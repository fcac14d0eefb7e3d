"""The record that is to be written, as this person may see and change it."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import EditedMeanwhile, NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.store.registry import Room


def find_row(
    room: Room, by: Scope, table: str, id: UUID, *, deleted: bool = False, to: str = "change"
) -> Any:
    """The live (or the deleted) record. NotThere where it is not theirs to see, NotAllowed where not to change."""
    model = room.model(table)
    row = model.objects.within(by, deleted=deleted).select_for_update(of=("self",)).filter(pk=id).first()
    if row is None:
        raise NotThere(str(id))
    if not may(by, model.permission(to), row.engagement_key):
        raise NotAllowed(_("您的角色不能改这种记录"))
    return row


def take_version(row: Any, version: int) -> None:
    """Move the record to its next version, if it is still the one that was opened; EditedMeanwhile if not."""
    rows = type(row).objects.unscoped().filter(pk=row.pk)
    if not rows.filter(version=version).update(version=version + 1):
        raise EditedMeanwhile(_("您打开之后，有人改过这条记录"), rows.get())
    row.version = version + 1
