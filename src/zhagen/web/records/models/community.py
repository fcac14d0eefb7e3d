"""Who and what is there: residents and their homes, resources and partners, groups."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.promises import LIVE
from zhagen.web.store.record import EvidenceRecord, RegisterRecord


class Building(RegisterRecord, table="buildings"):
    """A building or block, with its count of households: the denominators."""

    name = models.CharField(_("楼号"), max_length=100, blank=True, default="")


class Household(RegisterRecord, table="households"):
    """A household known by sight or from a list. Where it is stays outside the ledger."""

    stairwell = models.CharField(_("单元"), max_length=20, blank=True, default="")
    floor = models.CharField(_("楼层"), max_length=20, blank=True, default="")
    door = models.CharField(_("门号"), max_length=20, blank=True, default="")


class Resident(RegisterRecord, table="residents"):
    """One person, by an alias that their team gave them. The ledger has the id alone."""

    OPENING_IS_LOGGED = True
    MEANING = _("一位居民：写平时怎么称呼，不写真名、电话和证件号")

    alias = models.CharField(_("称呼"), max_length=60, blank=True, default="")


class Residence(RegisterRecord, table="residences"):
    """Where a resident lived, from when to when. The resident's own row says where they live now."""


class ProfileFact(EvidenceRecord, table="profile_facts"):
    """One documented aspect of the community."""


class Resource(RegisterRecord, table="resources"):
    """People, places, goods, money, knowledge or organisations that can be called upon."""

    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
    holder = models.CharField(_("谁掌握"), max_length=100, blank=True, default="")


class Partner(RegisterRecord, table="partners"):
    """A body beside the residents: government, work unit, association, business."""

    name = models.CharField(_("名称"), max_length=100, blank=True, default="")


class PartnerFact(EvidenceRecord, table="partner_facts"):
    """What is understood of a partner."""


class Agreement(EvidenceRecord, table="agreements"):
    """A standing promise of support."""


class Group(EvidenceRecord, table="groups"):
    """A residents' group or organisation."""

    name = models.CharField(_("名称"), max_length=100, blank=True, default="")


class GroupMembership(EvidenceRecord, table="memberships"):
    """A resident joined a group."""

    class Meta(EvidenceRecord.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=["group", "resident"], condition=LIVE & models.Q(left__isnull=True), name="member_once"
            ),
        )


class GroupRole(EvidenceRecord, table="roles"):
    """A resident took on a role in a group."""


class GroupRule(EvidenceRecord, table="group_rules"):
    """How far a procedure of a group is in use."""
