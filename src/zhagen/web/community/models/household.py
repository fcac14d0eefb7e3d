"""住户: rows of `households`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import RegisterRecord


class Household(RegisterRecord):
    """A household known by sight or from a list. Where it is stays outside the ledger."""

    TABLE = "households"
    COMMUNITY_WIDE = True

    building = column(TABLE, "building", to="community.Building")
    until = column(TABLE, "until")
    priority = column(TABLE, "priority")
    stairwell = models.CharField(_("单元"), max_length=20, blank=True, default="")
    floor = models.CharField(_("楼层"), max_length=20, blank=True, default="")
    door = models.CharField(_("门号"), max_length=20, blank=True, default="")
