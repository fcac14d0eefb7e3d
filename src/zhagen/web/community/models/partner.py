"""单位: rows of `partners`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import RegisterRecord


class Partner(RegisterRecord):
    """A body beside the residents: government, work unit, association, business."""

    TABLE = "partners"
    COMMUNITY_WIDE = True

    kind = column(TABLE, "kind")
    key = column(TABLE, "key")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
