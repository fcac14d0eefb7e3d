"""目标: rows of `objectives`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Objective(EvidenceRecord):
    """One objective of a plan."""

    TABLE = "objectives"

    plan = column(TABLE, "plan")
    need = column(TABLE, "need")
    complete = column(TABLE, "complete")
    priority = column(TABLE, "priority")
    carried_over = column(TABLE, "carried_over")
    chain = column(TABLE, "chain")
    title = models.CharField(_("目标"), max_length=200, blank=True, default="")
