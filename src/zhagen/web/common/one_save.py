"""What one person wrote between two audit rows: one save, however many records it wrote together."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max

from zhagen.web.common.models.audit_row import AuditRow

Versions = dict[str, dict[UUID, int]]  # table -> record -> version
MOST = 2000  # audit rows; what has more is no save of a person
_SPAN = re.compile(r"(\d{1,18})-(\d{1,18})")


@dataclass(frozen=True, slots=True)
class OneSave:
    """`before`: the version that each record had (0: none, it was new); `after`: the one that the save gave it.

    `is_last`: nobody has written any of these records since.
    """

    before: Versions
    after: Versions
    is_last: bool


def newest_number() -> int:
    """The number of the newest audit row; what is written next has a higher one."""
    found: int | None = AuditRow.objects.unscoped().aggregate(newest=Max("number"))["newest"]
    return found or 0


def span_since(account: UUID, number: int, of: UUID | None = None) -> str:
    """What this person wrote after that audit row, as a page's address carries it; empty where that is nothing.

    Where it is nothing and `of` names a record: the last that they wrote of it.
    """
    rows = AuditRow.objects.unscoped().filter(account=account)
    last: int | None = rows.filter(number__gt=number).aggregate(last=Max("number"))["last"]
    if last is None and of is not None:
        last = rows.filter(record=of).aggregate(last=Max("number"))["last"]
        number = (last or 0) - 1
    return "" if last is None else f"{number}-{last}"


def find_save(
    account: UUID, engagements: Collection[UUID], span: str, tables: Collection[str]
) -> OneSave | None:
    """The save of that span in these engagements and tables; None where this person wrote nothing there."""
    told = _SPAN.fullmatch(span)
    if told is None:
        return None
    first, last = (int(one) for one in told.groups())
    rows = AuditRow.objects.unscoped().filter(engagement__in=engagements, table__in=tables)
    own = list(
        rows.filter(account=account, number__gt=first, number__lte=last).order_by("number")[: MOST + 1]
    )
    if not own or len(own) > MOST:
        return None
    before: Versions = {}
    after: Versions = {}
    for row in own:
        before.setdefault(row.table, {}).setdefault(row.record, row.version - 1)
        after.setdefault(row.table, {})[row.record] = row.version
    later = rows.filter(record__in={row.record for row in own}, number__gt=last)
    return OneSave(before, after, not later.exists())


def columns_at(model: Any, versions: Mapping[UUID, int]) -> list[dict[str, Any]]:
    """The records as they were at these versions, column by column with the value that the database keeps.

    Those that did not exist (version 0) or were deleted then are left out.
    """
    fields = [field.attname for field in model._meta.concrete_fields]
    rows = model.history.filter(id__in=list(versions), deleted_at__isnull=True)
    return [{name: getattr(one, name) for name in fields} for one in rows if versions[one.id] == one.version]
