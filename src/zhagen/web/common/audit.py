"""The audit row, and with it the version of an engagement's data."""

import datetime as dt
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.db.models import F, Max

from zhagen.web.common.models.audit_row import AuditRow


def write_audit(
    *,
    account: UUID | None,
    engagement: UUID | None,
    action: str,
    table: str,
    record: UUID,
    version: int = 1,
    columns: Iterable[str] = (),
) -> None:
    """Write the row in the transaction of the change; raises RuntimeError outside of one.

    Whatever is known by the engagement's old data version is then known to be old.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit row is written in the transaction of its change")
    AuditRow.objects.create(
        account=account,
        engagement=engagement,
        action=action,
        table=table,
        record=record,
        version=version,
        columns=";".join(columns),
    )
    if engagement is not None:
        found = apps.get_model("agency", "Engagement").objects.unscoped().filter(pk=engagement)
        found.update(data_version=F("data_version") + 1)


def write_audits(
    *, account: UUID, engagement: UUID, action: str, table: str, records: Sequence[UUID]
) -> None:
    """A row for each of many records, in the transaction of their change; the data version rises by as many."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit row is written in the transaction of its change")
    AuditRow.objects.unscoped().bulk_create(
        (
            AuditRow(account=account, engagement=engagement, action=action, table=table, record=record)
            for record in records
        ),
        batch_size=1000,
    )
    found = apps.get_model("agency", "Engagement").objects.unscoped().filter(pk=engagement)
    found.update(data_version=F("data_version") + len(records))


def newest_audit() -> dt.datetime | None:
    """When the newest change was written, as far as the clock of then was right."""
    found: dt.datetime | None = AuditRow.objects.unscoped().aggregate(newest=Max("at"))["newest"]
    return found
