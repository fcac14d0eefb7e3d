"""楼栋: rows of `buildings`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import RegisterRecord


class Building(RegisterRecord):
    """A building or block, with its count of households: the denominators."""

    TABLE = "buildings"
    COMMUNITY_WIDE = True

    area = column(TABLE, "area")
    households = column(TABLE, "households")
    name = models.CharField(_("楼号"), max_length=100, blank=True, default="")
