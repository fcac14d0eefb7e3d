"""接触: rows of `contacts`."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import RecordId, column
from zhagen.web.common.models import EvidenceRecord


class Contact(EvidenceRecord):
    """One worker, one resident, one occasion. Rows of the same visit share `visit`."""

    TABLE = "contacts"

    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    resident = column(TABLE, "resident", to="community.Resident")
    household = column(TABLE, "household", to="community.Household")
    mode = column(TABLE, "mode")
    initiator = column(TABLE, "initiator")
    purpose = column(TABLE, "purpose")
    made = column(TABLE, "made")
    missed = column(TABLE, "missed")
    minutes = column(TABLE, "minutes")
    objective = column(TABLE, "objective", to="fieldwork.Objective")
    visit = RecordId(null=True, blank=True)
    follow_up_on = models.DateField(_("约定跟进日期"), null=True, blank=True)
    followed_up = models.DateField(_("跟进日期"), null=True, blank=True)
