"""Activities, who came, what was decided, what was exchanged."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord


class Activity(EvidenceRecord, table="activities"):
    """Anything held or planned: sessions, meetings, events, trainings, campaigns."""

    title = models.CharField(_("名称"), max_length=200, blank=True, default="")
    place = models.CharField(_("地点"), max_length=100, blank=True, default="")

    @property
    def may_lie_ahead(self) -> bool:
        """A planned one has its planned day until it is held."""
        return not self.held


class Attendance(EvidenceRecord, table="attendance"):
    """One resident at one activity."""


class Decision(EvidenceRecord, table="decisions"):
    """What a meeting decided."""

    title = models.CharField(_("决定"), max_length=200, blank=True, default="")
    activity = models.ForeignKey(
        "records.Activity",
        verbose_name=_("哪次会议"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class Exchange(EvidenceRecord, table="exchanges"):
    """One resident helped another."""
