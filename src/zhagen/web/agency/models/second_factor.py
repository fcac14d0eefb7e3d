"""A person's second factor."""

from django.conf import settings
from django.db import models


class SecondFactor(models.Model):
    """An app that shows six digits. `secret` is sealed; `counter` is the last one used: a code counts once."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="second_factor", primary_key=True
    )
    secret = models.TextField()
    counter = models.BigIntegerField(default=0)
    since = models.DateTimeField()


class RecoveryCode(models.Model):
    """A code for the day the phone is lost: shown once, kept as a digest, used once."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "digest"], name="recovery_code_once"),)
