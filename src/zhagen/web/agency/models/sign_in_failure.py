"""A sign-in that did not succeed."""

from django.db import models


class SignInFailure(models.Model):
    """Kept for as long as it counts. The name is a digest: people type passwords where the name belongs."""

    digest = models.CharField(max_length=64)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = (models.Index(fields=["digest", "at"], name="sign_in_failure_name"),)
