"""Resources and partners: what is there, what is known of them, what came of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord, RegisterRecord


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


class PartnerDealing(EvidenceRecord, table="partner_dealings"):
    """A partner was called, met, or worked with."""


class ResourceUse(EvidenceRecord, table="resource_uses"):
    """A resource was used."""
