"""What was written last in an engagement."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import OuterRef, Subquery

from zhagen.web.common.models.audit_row import AuditRow


@dataclass(frozen=True, slots=True)
class Written:
    """One writing: which record of which table, what was done with it, when, by whom."""

    table: str
    record: UUID
    action: str
    at: dt.datetime
    who: str


def written_last(engagement: UUID, tables: Collection[str], number: int = 6) -> list[Written]:
    """The newest writings in those tables. The caller names tables that this person may see, and no others."""
    who = get_user_model()._base_manager.filter(pk=OuterRef("account")).values("name")[:1]
    rows: Any = AuditRow.objects.unscoped().filter(engagement=engagement, table__in=tables)
    found = rows.annotate(who=Subquery(who)).order_by("-number")[:number]
    return [Written(one.table, one.record, one.action, one.at, one.who or "") for one in found]
