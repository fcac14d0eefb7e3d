"""计划步骤: rows of `plan_steps`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class PlanStep(EvidenceRecord):
    """A step towards an objective."""

    TABLE = "plan_steps"

    objective = column(TABLE, "objective", to="fieldwork.Objective")
    due = column(TABLE, "due")
    done = column(TABLE, "done")
    title = models.CharField(_("步骤"), max_length=200, blank=True, default="")
