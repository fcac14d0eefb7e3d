"""诉求: rows of `concerns`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Concern(EvidenceRecord):
    """A problem that somebody brought, from raised to told back."""

    TABLE = "concerns"

    household = column(TABLE, "household", to="community.Household")
    area = column(TABLE, "area")
    category = column(TABLE, "category")
    scope = column(TABLE, "scope")
    prompted = column(TABLE, "prompted")
    raised_by = column(TABLE, "raised_by")
    turned_to = column(TABLE, "turned_to")
    closed = column(TABLE, "closed")
    outcome = column(TABLE, "outcome")
    lead = column(TABLE, "lead")
    worker_input = column(TABLE, "worker_input")
    told_back = column(TABLE, "told_back")
    contact = models.ForeignKey(
        "fieldwork.Contact",
        verbose_name=_("哪次接触"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
