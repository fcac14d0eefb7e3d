"""Two entries that were found to be one, and two that were found to be two."""

from django.db import models

from zhagen.web.common.access import TenantManager
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id


class Merge(models.Model):
    """One record given up for another of its table. It says what was written and holds nothing of it.

    `moves`: [table, record, version before, version after] of each record that was written, in that order; what they
    held is in their history, by which the whole is undone.
    """

    id = RecordId(primary_key=True, default=make_id, editable=False)
    engagement = models.ForeignKey("agency.Engagement", on_delete=models.PROTECT, related_name="+")
    table = models.CharField(max_length=32)
    kept = RecordId()
    given_up = RecordId()
    account = RecordId()
    at = models.DateTimeField(auto_now_add=True)
    moves = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)
    objects = TenantManager()

    class Meta:
        indexes = (models.Index(fields=["given_up"], name="merge_given_up"),)


class KnownApart(models.Model):
    """Two records of a table that look alike and are two: somebody said so. `one` is the lower id."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    engagement = models.ForeignKey("agency.Engagement", on_delete=models.PROTECT, related_name="+")
    table = models.CharField(max_length=32)
    one = RecordId()
    other = RecordId()
    account = RecordId()
    at = models.DateTimeField(auto_now_add=True)
    objects = TenantManager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["table", "one", "other"], name="apart_once"),)
