"""Two logs, of every change and of every opening of what is about one person; data versions; what was sent."""

from django.db import models

from zhagen.web.common.access import TenantManager
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id


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
    save_id = RecordId(null=True)  # what was written together; empty in rows of before there was such a name
    objects = TenantManager()

    class Meta:
        indexes = (
            models.Index(fields=["engagement", "at"], name="audit_engagement_at"),
            models.Index(fields=["record"], name="audit_record"),
            models.Index(fields=["save_id"], name="audit_save"),
        )


class TableVersion(models.Model):
    """Which writing of an engagement's table was the last: what was read of another one is out of date.

    `version` is made anew at each writing and never comes again, not even after a backup was put back.
    """

    engagement = RecordId()
    table = models.CharField(max_length=32)
    version = RecordId()
    objects = TenantManager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["engagement", "table"], name="one_version_a_table"),)


class SubmissionRow(models.Model):
    """One form that was saved: the id that it was made with, who sent it, a digest of its words and not the words."""

    key = RecordId(primary_key=True)
    account = RecordId()
    digest = models.CharField(max_length=64)
    objects = TenantManager()


class Installation(models.Model):
    """That somebody has begun here. There is one row or none, so that of two first runs at once one is refused."""

    number = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    id = RecordId(default=make_id, editable=False)
    begun_at = models.DateTimeField(auto_now_add=True)
    objects = TenantManager()

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(number=1), name="one_installation"),)


WORDS_LENGTH = 200


class AccessRow(models.Model):
    """One opening of one record: of a resident's page, or of what is masked; then with the reason that was given.

    It holds nothing of the record, so it may outlive an erased one.
    """

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True)
    account = RecordId()
    engagement = RecordId()
    table = models.CharField(max_length=32)
    record = RecordId()
    reason = models.CharField(max_length=32, blank=True, default="")
    words = models.CharField(max_length=WORDS_LENGTH, blank=True, default="")
    objects = TenantManager()

    class Meta:
        indexes = (
            models.Index(fields=["engagement", "at"], name="access_engagement_at"),
            models.Index(fields=["record"], name="access_record"),
        )
