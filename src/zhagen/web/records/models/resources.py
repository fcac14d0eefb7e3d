"""Resources and partners: what is there, what is known of them, what came of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord, RegisterRecord
from zhagen.web.store.fields import column


class Resource(RegisterRecord):
    """People, places, goods, money, knowledge or organisations that can be called upon."""

    TABLE = "resources"
    COMMUNITY_WIDE = True

    kind = column(TABLE, "kind")
    inside = column(TABLE, "inside")
    confirmed = column(TABLE, "confirmed")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
    holder = models.CharField(_("谁掌握"), max_length=100, blank=True, default="")


class Partner(RegisterRecord):
    """A body beside the residents: government, work unit, association, business."""

    TABLE = "partners"
    COMMUNITY_WIDE = True

    kind = column(TABLE, "kind")
    key = column(TABLE, "key")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")


class PartnerFact(EvidenceRecord):
    """What is understood of a partner."""

    TABLE = "partner_facts"
    COMMUNITY_WIDE = True

    partner = column(TABLE, "partner", to="records.Partner")
    topic = column(TABLE, "topic")


class Agreement(EvidenceRecord):
    """A standing promise of support."""

    TABLE = "agreements"

    partner = column(TABLE, "partner", to="records.Partner")
    inside = column(TABLE, "inside")
    ends = column(TABLE, "ends")


class PartnerDealing(EvidenceRecord):
    """A partner was called, met, or worked with."""

    TABLE = "partner_dealings"

    partner = column(TABLE, "partner", to="records.Partner")
    form = column(TABLE, "form")
    concern = column(TABLE, "concern", to="records.Concern")


class ResourceUse(EvidenceRecord):
    """A resource was used."""

    TABLE = "resource_uses"

    resource = column(TABLE, "resource", to="records.Resource")
    activity = column(TABLE, "activity", to="records.Activity")
    hours = column(TABLE, "hours")
