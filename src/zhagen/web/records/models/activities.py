"""Activities, who came, what was decided, what was exchanged."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Activity(EvidenceRecord):
    """Anything held or planned: sessions, meetings, events, trainings, campaigns."""

    TABLE = "activities"

    method = column(TABLE, "method")
    groups = column(TABLE, "groups")
    objective = column(TABLE, "objective", to="records.Objective")
    planned = column(TABLE, "planned")
    held = column(TABLE, "held")
    hours = column(TABLE, "hours")
    initiated_by = column(TABLE, "initiated_by")
    convened_by = column(TABLE, "convened_by")
    chaired_by = column(TABLE, "chaired_by")
    recorded_by = column(TABLE, "recorded_by")
    money_by = column(TABLE, "money_by")
    external_by = column(TABLE, "external_by")
    worker_present = column(TABLE, "worker_present")
    level = column(TABLE, "level")
    incentive = column(TABLE, "incentive")
    minuted = column(TABLE, "minuted")
    taught_by = column(TABLE, "taught_by")
    title = models.CharField(_("名称"), max_length=200, blank=True, default="")
    place = models.CharField(_("地点"), max_length=100, blank=True, default="")

    @property
    def may_lie_ahead(self) -> bool:
        """A planned one has its planned day until it is held."""
        return not self.held


class Attendance(EvidenceRecord):
    """One resident at one activity."""

    TABLE = "attendance"

    activity = column(TABLE, "activity", to="records.Activity")
    resident = column(TABLE, "resident", to="records.Resident")
    part = column(TABLE, "part")
    hours = column(TABLE, "hours")


class Decision(EvidenceRecord):
    """What a meeting decided."""

    TABLE = "decisions"

    group = column(TABLE, "group", to="records.Group")
    proposed_by = column(TABLE, "proposed_by")
    due = column(TABLE, "due")
    done = column(TABLE, "done")
    worker_input = column(TABLE, "worker_input")
    members_voted = column(TABLE, "members_voted")
    title = models.CharField(_("决定"), max_length=200, blank=True, default="")
    activity = models.ForeignKey(
        "records.Activity",
        verbose_name=_("哪次会议"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class Exchange(EvidenceRecord):
    """One resident helped another."""

    TABLE = "exchanges"

    giver = column(TABLE, "giver", to="records.Resident")
    receiver = column(TABLE, "receiver", to="records.Resident")
    arranged_by = column(TABLE, "arranged_by")
    hours = column(TABLE, "hours")
