"""What somebody could gain rights by: a role given, a link made. Who asked, who confirmed, who was told."""

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.utils import timezone

from zhagen.web.agency.models.organisation import Agency, Engagement, Station
from zhagen.web.agency.models.roles import Invitation
from zhagen.web.common.access import ROLE_LABELS, PlaceManager
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id


class ChangeKind(StrEnum):
    """What is changed."""

    GIVE = "give"
    END = "end"
    LINK = "link"


class ChangeState(StrEnum):
    """OPEN waits for a second person. CONFIRMED, STOOD and AT_ONCE took effect: STOOD after a notice of seven days
    that nobody objected to, AT_ONCE because no second person was needed. DECLINED and WITHDRAWN never will.
    """

    OPEN = "open"
    CONFIRMED = "confirmed"
    STOOD = "stood"
    AT_ONCE = "at_once"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class RoleChange(models.Model):
    """Of a link `role` is empty; its place is the agency, and it is of every place where the person has a role.

    `stands_until`: where nobody else could confirm, it takes effect then, unless somebody objects.
    """

    id = RecordId(primary_key=True, default=make_id, editable=False)
    kind = models.CharField(max_length=8, choices=[(one.value, one.value) for one in ChangeKind])
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in ChangeState])
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    station = models.ForeignKey(Station, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    engagement = models.ForeignKey(
        Engagement, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    role = models.CharField(
        max_length=12, choices=[(role.value, label) for role, label in ROLE_LABELS.items()], blank=True
    )
    invitation = models.ForeignKey(
        Invitation, on_delete=models.PROTECT, related_name="changes", null=True, blank=True
    )
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    stands_until = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    objects = PlaceManager("agency", "agencies")

    @property
    def place(self) -> Agency | Station | Engagement:
        """The agency, or the part of it, in which the role holds."""
        return self.engagement or self.station or self.agency

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.state == ChangeState.OPEN

    @property
    def is_own(self) -> bool:
        """Whether it is of the one who asked."""
        return self.account_id == self.asked_by_id

    def __str__(self) -> str:
        return f"{self.kind} {self.role} {self.account_id}"


class Notice(models.Model):
    """One person told of one change: stands on their first page until they have seen it, and as long as it stands."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    change = models.ForeignKey(RoleChange, on_delete=models.PROTECT, related_name="notices")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    stands_until = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["change", "account"], name="notice_once"),)
