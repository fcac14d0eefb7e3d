"""What happened to a household, in a building, with a partner, with a resource."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.models import Concern, Contact, PartnerDealing, ResourceUse
from zhagen.web.store.timeline import Timeline, draw_timeline, naming


def draw_household(by: Scope, engagement: UUID, household: UUID, page: Any = 1) -> Timeline:
    """Contacts with it or with one of its residents, and what it brought."""
    return _draw_homes(by, engagement, {"pk": household}, page)


def draw_building(by: Scope, engagement: UUID, building: UUID, page: Any = 1) -> Timeline:
    """Contacts with its households and their residents, and what they brought."""
    return _draw_homes(by, engagement, {"building": building}, page)


def draw_partner(by: Scope, engagement: UUID, partner: UUID, page: Any = 1) -> Timeline:
    """What was understood of it, dealings with it, what it agreed to."""
    models = (community.MODELS["partner_facts"], PartnerDealing, community.MODELS["agreements"])
    it = Q(partner=partner)
    return draw_timeline({model.TABLE: naming(model, by, engagement, it) for model in models}, page)


def draw_resource(by: Scope, engagement: UUID, resource: UUID, page: Any = 1) -> Timeline:
    """When it was used, and for which activity."""
    uses = naming(ResourceUse, by, engagement, Q(resource=resource))
    return draw_timeline({"resource_uses": uses}, page)


def _draw_homes(by: Scope, engagement: UUID, which: dict[str, Any], page: Any) -> Timeline:
    homes = community.list_records(by, "households", engagement).filter(**which).order_by().values("pk")
    people = community.list_records(by, "residents", engagement).filter(household__in=homes)
    met = Q(household__in=homes) | Q(resident__in=people.order_by().values("pk"))
    strands = {
        "contacts": naming(Contact, by, engagement, met),
        "concerns": naming(Concern, by, engagement, Q(household__in=homes)),
    }
    return draw_timeline(strands, page)
