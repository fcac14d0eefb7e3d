"""资源: rows of `resources`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import RegisterRecord


class Resource(RegisterRecord):
    """People, places, goods, money, knowledge or organisations that can be called upon."""

    TABLE = "resources"
    COMMUNITY_WIDE = True

    kind = column(TABLE, "kind")
    inside = column(TABLE, "inside")
    confirmed = column(TABLE, "confirmed")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
    holder = models.CharField(_("谁掌握"), max_length=100, blank=True, default="")
