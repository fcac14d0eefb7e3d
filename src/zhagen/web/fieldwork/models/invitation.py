"""邀请: rows of `invitations`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Invitation(EvidenceRecord):
    """A resident was asked to take part in something collective."""

    TABLE = "invitations"

    resident = column(TABLE, "resident", to="community.Resident")
    accepted = column(TABLE, "accepted")
    came = column(TABLE, "came")
    reason = column(TABLE, "reason")
    contact = models.ForeignKey(
        "fieldwork.Contact",
        verbose_name=_("哪次接触"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    activity = models.ForeignKey(
        "fieldwork.Activity",
        verbose_name=_("邀请参加"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
