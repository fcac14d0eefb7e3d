"""决议: rows of `decisions`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Decision(EvidenceRecord):
    """What a meeting decided."""

    TABLE = "decisions"

    group = column(TABLE, "group", to="community.Group")
    proposed_by = column(TABLE, "proposed_by")
    due = column(TABLE, "due")
    done = column(TABLE, "done")
    worker_input = column(TABLE, "worker_input")
    members_voted = column(TABLE, "members_voted")
    title = models.CharField(_("决定"), max_length=200, blank=True, default="")
    activity = models.ForeignKey(
        "fieldwork.Activity",
        verbose_name=_("哪次会议"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
