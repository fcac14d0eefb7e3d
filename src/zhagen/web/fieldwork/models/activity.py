"""活动: rows of `activities`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Activity(EvidenceRecord):
    """Anything held or planned: sessions, meetings, events, trainings, campaigns."""

    TABLE = "activities"

    method = column(TABLE, "method")
    groups = column(TABLE, "groups")
    objective = column(TABLE, "objective", to="fieldwork.Objective")
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
