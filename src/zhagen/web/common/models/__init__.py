"""The models that every app stands on."""

from zhagen.web.common.models.access_row import AccessRow
from zhagen.web.common.models.audit_row import AuditRow
from zhagen.web.store.base import DatedRecord, EvidenceRecord, RegisterRecord

__all__ = ["AccessRow", "AuditRow", "DatedRecord", "EvidenceRecord", "RegisterRecord"]
