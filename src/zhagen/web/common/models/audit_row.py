"""Who did what to which record, when."""

from django.db import models

from zhagen.web.common.access import TenantManager
from zhagen.web.common.columns import RecordId


class AuditRow(models.Model):
    """Written in the transaction of the change. It holds no content, so it may outlive an erased record."""

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True)
    account = RecordId(null=True)
    engagement = RecordId(null=True)
    action = models.CharField(max_length=32)
    table = models.CharField(max_length=32)
    record = RecordId()
    version = models.IntegerField(default=1)
    columns = models.TextField(blank=True, default="")  # names only, joined by ';'
    objects = TenantManager()

    class Meta:
        indexes = (
            models.Index(fields=["engagement", "at"], name="audit_engagement_at"),
            models.Index(fields=["record"], name="audit_record"),
        )
