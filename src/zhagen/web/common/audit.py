"""The audit row, and with it the version of an engagement's data."""

from collections.abc import Iterable
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.db.models import F

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
