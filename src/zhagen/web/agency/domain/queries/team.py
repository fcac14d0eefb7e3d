"""The people who do an engagement's work."""

from uuid import UUID

from django.db.models import Q

from zhagen.web.agency.models import Engagement, Membership


def is_of_agency(account: UUID, engagement: UUID) -> bool:
    """Whether the person has, or had, a role in the agency whose engagement it is."""
    place = Engagement.objects.unscoped().filter(pk=engagement).values("community__station__agency")
    return bool(Membership.objects.unscoped().filter(Q(account=account), agency__in=place).exists())
