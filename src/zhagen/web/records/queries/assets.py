"""What is at hand, by kind; what is known of a partner and of the community."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.records.models.community import Agreement, Partner, PartnerFact, ProfileFact, Resource
from zhagen.web.records.models.fieldwork import PartnerDealing, ResourceUse
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class UsedResource:
    """A resource, how often this team used it, and the last time."""

    row: Resource
    uses: int
    last: dt.date | None


def find_assets(by: Scope, engagement: UUID) -> list[UsedResource]:
    """All of the community by name. Two queries."""
    rows = list_records(Resource, by, engagement).order_by("name", "pk")
    uses = list_records(ResourceUse, by, engagement).order_by().values_list("resource")
    counted = {key: (number, last) for key, number, last in uses.annotate(n=Count("pk"), last=Max("day"))}
    return [UsedResource(row, *counted.get(row.pk, (0, None))) for row in rows]


@dataclass(frozen=True, slots=True)
class PartnerKnown:
    """`facts`: by topic, the newest first; `dealings` of this team, the newest first; `agreements`, that too."""

    facts: dict[str, list[PartnerFact]]
    dealings: list[PartnerDealing]
    agreements: list[Agreement]


def find_partner_known(by: Scope, engagement: UUID, partner: UUID) -> PartnerKnown:
    """What is understood of it, tried and agreed with it. Three queries."""
    return PartnerKnown(
        by_topic(list_records(PartnerFact, by, engagement).filter(partner=partner)),
        list(list_records(PartnerDealing, by, engagement).filter(partner=partner)),
        list(list_records(Agreement, by, engagement).filter(partner=partner)),
    )


def find_partners_known(by: Scope, engagement: UUID) -> list[tuple[Partner, int]]:
    """The partners of the community, key ones first, each with of how many topics something is known. Two queries."""
    topics = list_records(PartnerFact, by, engagement).exclude(topic="").order_by().values_list("partner")
    known = dict(topics.annotate(n=Count("topic", distinct=True)))
    rows = list_records(Partner, by, engagement).order_by("name", "pk")
    return sorted(((row, known.get(row.pk, 0)) for row in rows), key=lambda one: not one[0].key)


def find_profile(by: Scope, engagement: UUID) -> dict[str, list[ProfileFact]]:
    """What is known of the community, by topic, the newest first. One query."""
    facts: QuerySet[ProfileFact] = list_records(ProfileFact, by, engagement)
    return by_topic(facts)


def by_topic(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """In the order given."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.topic].append(row)
    return dict(found)
