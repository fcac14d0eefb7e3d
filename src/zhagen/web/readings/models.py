"""What was told outside of a month that is over."""

from django.db import models

from zhagen.web.common.access import TenantManager
from zhagen.web.common.fields import RecordId


class ToldMonth(models.Model):
    """One engagement at the end of a month as readers outside have it, from the first time on that somebody asked.

    Without a record and without a small count; so it may outlive records that were changed, deleted or erased since.
    """

    engagement = RecordId()
    day = models.DateField()
    playbook = models.CharField(max_length=64)  # the hash of the one that it was read by
    reading = models.BinaryField()  # its JSON, compressed: by itself it is as large as a photograph
    made = models.DateTimeField(auto_now_add=True)
    objects = TenantManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["engagement", "day", "playbook"], name="told_month_once"),
        )
