"""The community and who lives there: buildings, households, residents, its profile."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord, RegisterRecord
from zhagen.web.store.fields import column


class Building(RegisterRecord):
    """A building or block, with its count of households: the denominators."""

    TABLE = "buildings"
    COMMUNITY_WIDE = True

    area = column(TABLE, "area")
    households = column(TABLE, "households")
    name = models.CharField(_("楼号"), max_length=100, blank=True, default="")


class Household(RegisterRecord):
    """A household known by sight or from a list. Where it is stays outside the ledger."""

    TABLE = "households"
    COMMUNITY_WIDE = True

    building = column(TABLE, "building", to="records.Building")
    until = column(TABLE, "until")
    priority = column(TABLE, "priority")
    stairwell = models.CharField(_("单元"), max_length=20, blank=True, default="")
    floor = models.CharField(_("楼层"), max_length=20, blank=True, default="")
    door = models.CharField(_("门号"), max_length=20, blank=True, default="")


class Resident(RegisterRecord):
    """One person, by an alias that their team gave them. The ledger has the id alone."""

    TABLE = "residents"
    COMMUNITY_WIDE = True
    OPENING_IS_LOGGED = True

    household = column(TABLE, "household", to="records.Household")
    age_band = column(TABLE, "age_band")
    exempt = column(TABLE, "exempt")
    alias = models.CharField(_("称呼"), max_length=60, blank=True, default="")


class ProfileFact(EvidenceRecord):
    """One documented aspect of the community."""

    TABLE = "profile_facts"
    COMMUNITY_WIDE = True

    topic = column(TABLE, "topic")
    source = column(TABLE, "source")
