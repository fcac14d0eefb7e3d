"""The people who go to the doors of one engagement now."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.agency.models import Account, Engagement, Membership
from zhagen.web.common.roles import Role


def list_workers(engagement: UUID) -> list[Any]:
    """Workers and leads of the engagement, its station or its whole agency, by name; without those who left."""
    place = Engagement.objects.unscoped().filter(pk=engagement)
    station, whole = place.values("community__station"), place.values("community__station__agency")
    here = Q(engagement=engagement) | Q(engagement__isnull=True, station__in=station)
    everywhere = Q(engagement__isnull=True, station__isnull=True, agency__in=whole)
    held = Membership.objects.unscoped().filter(
        here | everywhere, role__in=(Role.WORKER, Role.LEAD), ended_at__isnull=True
    )
    return list(Account.objects.filter(pk__in=held.values("account")).order_by("name", "pk"))
