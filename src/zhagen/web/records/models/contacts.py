"""Contacts with residents, and invitations."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.fields import RecordId
from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Contact(EvidenceRecord):
    """One worker, one resident, one occasion. Rows of the same visit share `visit`."""

    TABLE = "contacts"

    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    resident = column(TABLE, "resident", to="records.Resident")
    household = column(TABLE, "household", to="records.Household")
    mode = column(TABLE, "mode")
    initiator = column(TABLE, "initiator")
    purpose = column(TABLE, "purpose")
    made = column(TABLE, "made")
    missed = column(TABLE, "missed")
    minutes = column(TABLE, "minutes")
    objective = column(TABLE, "objective", to="records.Objective")
    visit = RecordId(null=True, blank=True)
    follow_up_on = models.DateField(_("约定跟进日期"), null=True, blank=True)
    followed_up = models.DateField(_("跟进日期"), null=True, blank=True)


class Invitation(EvidenceRecord):
    """A resident was asked to take part in something collective."""

    TABLE = "invitations"

    resident = column(TABLE, "resident", to="records.Resident")
    accepted = column(TABLE, "accepted")
    came = column(TABLE, "came")
    reason = column(TABLE, "reason")
    contact = models.ForeignKey(
        "records.Contact",
        verbose_name=_("哪次接触"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    activity = models.ForeignKey(
        "records.Activity",
        verbose_name=_("邀请参加"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
