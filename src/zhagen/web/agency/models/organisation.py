"""Agencies, their stations, the communities, and what a station does in one of them."""

from typing import ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import PlaceManager
from zhagen.web.common.fields import RecordId
from zhagen.web.common.ids import make_id
from zhagen.web.store.record import DatedRecord, EvidenceRecord


class Agency(models.Model):
    """The tenant: nothing of one agency is ever seen from another."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    name = models.CharField(_("机构名称"), max_length=100)
    second_factor = models.BooleanField(_("要求第二重验证"), default=False)  # of everybody with a role in it
    objects = PlaceManager("pk", "agencies")

    def __str__(self) -> str:
        return str(self.name)


class Station(models.Model):
    """A station of an agency, with one to five workers."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("站点名称"), max_length=100)
    objects = PlaceManager("pk", "stations")

    def __str__(self) -> str:
        return str(self.name)


class Community(models.Model):
    """As one station knows it: another agency in the same streets has its own."""

    id = RecordId(primary_key=True, default=make_id, editable=False)
    station = models.ForeignKey(Station, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("社区名称"), max_length=100)
    objects = PlaceManager("pk", "communities")

    def __str__(self) -> str:
        return str(self.name)


class Engagement(DatedRecord, table="engagements"):
    """Optionally on one focus. It is a row of the evidence itself, and its own engagement."""

    ENGAGEMENT_PATH: ClassVar[str] = "pk"

    community = models.ForeignKey(
        Community, on_delete=models.PROTECT, related_name="+", db_column="community", editable=False
    )
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
    # Raised in the transaction of every change of its records. A reading is known by it.
    data_version = models.BigIntegerField(default=0, editable=False)

    def __str__(self) -> str:
        return str(self.name or self.community)

    @property
    def engagement_key(self) -> UUID:
        key: UUID = self.pk
        return key

    @property
    def may_lie_ahead(self) -> bool:
        """It may begin next month."""
        return True


class Kept(EvidenceRecord, table="kept"):
    """“We keep these from this day on”: an empty table then means none, not unknown."""

    @property
    def may_lie_ahead(self) -> bool:
        """A team may decide to begin next month."""
        return True
