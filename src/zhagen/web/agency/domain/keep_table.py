"""A team says which kinds of record it keeps, and since when: no row then means that nothing happened."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.room import ROOM
from zhagen.web.agency.models import Kept
from zhagen.web.common.errors import Invalid, NotNow
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.store.record_queries import list_records


def keep_table(by: Scope, engagement: UUID, table: str, day: Any, *, id: UUID) -> Any:
    """“We keep this since ...”: a new row. With the same id again, the first one.

    Raises NotNow where it is kept already, NotThere, NotAllowed, Invalid.
    """
    with transaction.atomic():
        if _open(by, engagement, table).exclude(pk=id).exists():
            raise NotNow(_("这一类已经在记"))
        return Desk(ROOM).record(by, "kept", engagement, {"table": table, "day": day}, id=id)


def stop_keeping(by: Scope, engagement: UUID, table: str, day: dt.date | None) -> Any:
    """“No longer since ...”: the day is written into every row that still holds; they are returned.

    Raises NotNow where it is not kept, NotAllowed, Invalid.
    """
    if day is None:
        raise Invalid({"day": _("这一栏要填")})
    with transaction.atomic():
        rows = list(_open(by, engagement, table))
        if not rows:
            raise NotNow(_("这一类现在没有在记"))
        desk = Desk(ROOM)
        try:
            return [desk.change(by, "kept", row.pk, row.version, {"until": day}) for row in rows]
        except Invalid as wrong:
            raise Invalid({"day": " ".join(map(str, wrong.fields.values()))}) from wrong


def _open(by: Scope, engagement: UUID, table: str) -> Any:
    return list_records(Kept, by, engagement).filter(table=table, until__isnull=True)
