"""居民: rows of `residents`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import RegisterRecord


class Resident(RegisterRecord):
    """One person, by an alias that their team gave them. The ledger has the id alone."""

    TABLE = "residents"
    COMMUNITY_WIDE = True
    OPENING_IS_LOGGED = True

    household = column(TABLE, "household", to="community.Household")
    age_band = column(TABLE, "age_band")
    exempt = column(TABLE, "exempt")
    alias = models.CharField(_("称呼"), max_length=60, blank=True, default="")
