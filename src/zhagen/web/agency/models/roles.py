"""Who may do what where, and who has been asked to."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models.organisation import Agency, Engagement, Station
from zhagen.web.common.access import ROLE_LABELS, PlaceManager
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id

_OPEN = models.Q(ended_at__isnull=True)


class Membership(models.Model):
    """In the whole agency, in one of its stations, or in one engagement of a station. A person may have several."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    station = models.ForeignKey(Station, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    engagement = models.ForeignKey(
        Engagement, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    role = models.CharField(
        _("角色"), max_length=12, choices=[(role.value, label) for role, label in ROLE_LABELS.items()]
    )
    given_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    objects = PlaceManager("agency", "agencies")

    class Meta:
        constraints = tuple(
            models.UniqueConstraint(
                fields=["account", place, "role"], condition=_OPEN & where, name=f"membership_once_{place}"
            )
            for place, where in (
                ("agency", models.Q(station__isnull=True, engagement__isnull=True)),
                ("station", models.Q(station__isnull=False, engagement__isnull=True)),
                ("engagement", models.Q(engagement__isnull=False)),
            )
        )

    @property
    def place(self) -> Agency | Station | Engagement:
        """The agency, or the part of it, in which the role holds."""
        return self.engagement or self.station or self.agency

    def __str__(self) -> str:
        return f"{self.account_id} {self.role}"


LASTS = dt.timedelta(days=7)


class Invitation(models.Model):
    """For somebody new: with a role in a place. For an account that is there: a new password, and no role.

    The link itself is shown once and never kept: `digest` is what can be told of it.
    """

    id = RecordId(primary_key=True, default=make_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    station = models.ForeignKey(Station, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    engagement = models.ForeignKey(
        Engagement, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    role = models.CharField(
        _("角色"),
        max_length=12,
        choices=[(role.value, label) for role, label in ROLE_LABELS.items()],
        blank=True,
    )
    name = models.CharField(_("姓名"), max_length=60)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    joined = models.ForeignKey(  # the account that was made with it
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    objects = PlaceManager("agency", "agencies")

    @property
    def place(self) -> Agency | Station | Engagement:
        """The agency, or the part of it, in which the role holds."""
        return self.engagement or self.station or self.agency

    def __str__(self) -> str:
        return f"{self.name} {self.role}"
