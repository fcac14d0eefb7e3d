"""Contacts with residents, and invitations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.fields import RecordId
from zhagen.web.store.base import EvidenceRecord


class Contact(EvidenceRecord, table="contacts"):
    """One worker, one resident, one occasion. Rows of the same visit share `visit`."""

    visit = RecordId(null=True, blank=True)
    follow_up_on = models.DateField(_("约定跟进日期"), null=True, blank=True)
    followed_up = models.DateField(_("跟进日期"), null=True, blank=True)


class Invitation(EvidenceRecord, table="invitations"):
    """A resident was asked to take part in something collective."""

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
