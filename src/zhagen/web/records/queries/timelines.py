"""What happened with a household, a building, a partner, a resource, a resident."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.common.access import Scope
from zhagen.web.records.models.community import Agreement, PartnerFact
from zhagen.web.records.models.fieldwork import Concern, Contact, PartnerDealing, ResourceUse
from zhagen.web.records.models.practice import CheckIn, Nomination, SkillEvidence
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.timeline import Timeline, draw_timeline, naming


def draw_household(by: Scope, engagement: UUID, household: UUID, page: int | str | None = 1) -> Timeline:
    """Contacts with it or, where no home is named, with who lived there on that day; and what it brought."""
    return _draw_homes(by, engagement, {"pk": household}, page)


def draw_building(by: Scope, engagement: UUID, building: UUID, page: int | str | None = 1) -> Timeline:
    """Contacts with its households and their residents, and what they brought."""
    return _draw_homes(by, engagement, {"building": building}, page)


def draw_partner(by: Scope, engagement: UUID, partner: UUID, page: int | str | None = 1) -> Timeline:
    """What was understood of it, dealings with it, what it agreed to."""
    models = (PartnerFact, PartnerDealing, Agreement)
    it = Q(partner=partner)
    return draw_timeline({model.TABLE: naming(model, by, engagement, it) for model in models}, page)


def draw_resource(by: Scope, engagement: UUID, resource: UUID, page: int | str | None = 1) -> Timeline:
    """When it was used, and for which activity."""
    uses = naming(ResourceUse, by, engagement, Q(resource=resource))
    return draw_timeline({"resource_uses": uses}, page)


def find_brought_up(by: Scope, engagement: UUID, timeline: Timeline) -> dict[UUID, list[Concern]]:
    """The concerns that were brought up at each contact of that page: one query."""
    contacts = [one.row.pk for one in timeline.entries if one.table == "contacts"]
    found: dict[UUID, list[Concern]] = {key: [] for key in contacts}
    if contacts:
        for row in naming(Concern, by, engagement, Q(contact__in=contacts)).order_by("pk"):
            found[row.contact_id or row.pk].append(row)
    return found


def _draw_homes(by: Scope, engagement: UUID, which: dict[str, Any], page: int | str | None) -> Timeline:
    homes = RECORDS.list(by, "households", engagement).filter(**which).order_by().values("pk")
    stays = RECORDS.list(by, "residences", engagement)
    people = RECORDS.list(by, "residents", engagement).filter(household__in=homes)
    stayed = people.exclude(pk__in=stays.order_by().values("resident"))  # they never lived elsewhere
    met = Q(household__in=homes) | Q(household__isnull=True, resident__in=stayed.order_by().values("pk"))
    for stay in stays.filter(household__in=homes):
        since = Q() if stay.day is None else Q(day__gte=stay.day)
        until = Q() if stay.until is None else Q(day__lt=stay.until)
        met |= Q(household__isnull=True, resident=stay.resident_id) & since & until
    strands = {
        "contacts": naming(Contact, by, engagement, met),
        "concerns": naming(Concern, by, engagement, Q(household__in=homes)),
    }
    return draw_timeline(strands, page)


def draw_resident(by: Scope, engagement: UUID, resident: UUID, page: int | str | None = 1) -> Timeline:
    """Contacts and what came of them, groups, skills, help given and received; check-ins for whom they are meant.

    A dispute names groups and no resident, so none is here.
    """
    it = Q(resident=resident)
    models = RECORDS.registry.models
    named: list[tuple[type[DatedRecord], Q]] = [
        *((models[table], it) for table in ("memberships", "roles")),
        *((models[table], it) for table in ("contacts", "invitations", "attendance")),
        *((model, it) for model in (SkillEvidence, Nomination, CheckIn)),
        (models["concerns"], Q(contact__resident=resident)),
        (models["exchanges"], Q(giver=resident) | Q(receiver=resident)),
    ]
    return draw_timeline({model.TABLE: naming(model, by, engagement, how) for model, how in named}, page)
