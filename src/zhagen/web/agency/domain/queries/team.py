"""The people who do an engagement's work."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.agency.models import Account, Engagement, Membership


def is_of_agency(account: UUID, engagement: UUID) -> bool:
    """Whether the person has, or had, a role in the agency whose engagement it is."""
    place = Engagement.objects.unscoped().filter(pk=engagement).values("community__station__agency")
    return bool(Membership.objects.unscoped().filter(Q(account=account), agency__in=place).exists())


def list_team(engagement: UUID) -> list[Any]:
    """Everybody who has, or had, a role in the agency whose engagement it is, by name."""
    place = Engagement.objects.unscoped().filter(pk=engagement).values("community__station__agency")
    held = Membership.objects.unscoped().filter(agency__in=place).values("account")
    return list(Account.objects.filter(pk__in=held).order_by("name", "pk"))
