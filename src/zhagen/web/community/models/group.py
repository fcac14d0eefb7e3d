"""居民小组: rows of `groups`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Group(EvidenceRecord):
    """A residents' group or organisation."""

    TABLE = "groups"

    nature = column(TABLE, "nature")
    formed_by = column(TABLE, "formed_by")
    purpose_written = column(TABLE, "purpose_written")
    closed = column(TABLE, "closed")
    is_organisation = column(TABLE, "is_organisation")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
