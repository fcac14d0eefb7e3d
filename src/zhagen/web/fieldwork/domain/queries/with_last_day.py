"""People, bodies and things, with the day on which the team last had to do with each."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import F

from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.domain.queries.newest_day import newest_day
from zhagen.web.fieldwork.models import Contact, PartnerDealing, ResourceUse

LAST: dict[str, tuple[Any, str, dict[str, Any]]] = {
    "residents": (Contact, "resident", {"made": True}),
    "partners": (PartnerDealing, "partner", {}),
    "resources": (ResourceUse, "resource", {}),
}


def list_with_last_day(by: Scope, table: str, engagement: UUID, day: dt.date) -> Any:
    """The rows of `residents`, `partners` or `resources` with `last`, the newest first and those without one last.

    One query, to be narrowed, ordered and paged by the caller; empty where the engagement is not theirs.
    """
    model, column, more = LAST[table]
    found = community.list_records(by, table, engagement)
    found = found.annotate(last=newest_day(model, column, engagement, day, **more))
    found = found.order_by(F("last").desc(nulls_last=True), "-pk")
    return found if may(by, model.permission("see"), engagement) else found.none()
