"""Where a person signed in."""

from django.conf import settings
from django.db import models

from zhagen.web.common.columns import RecordId
from zhagen.web.common.ids import make_id


class SignedInPlace(models.Model):
    """A browser with a session, for the person's own page. `device` says the kind of machine, nothing finer."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=40, blank=True, default="")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
