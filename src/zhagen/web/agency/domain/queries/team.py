"""The people who do an engagement's work."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from zhagen.web.agency.models import Account, Engagement, Membership
from zhagen.web.common.roles import Role


def is_of_agency(account: UUID, engagement: UUID) -> bool:
    """Whether the person has, or had, a role in the agency whose engagement it is."""
    place = Engagement.objects.unscoped().filter(pk=engagement).values("community__station__agency")
    return bool(Membership.objects.unscoped().filter(Q(account=account), agency__in=place).exists())


def list_team(engagement: UUID) -> list[Any]:
    """Who does, or did, the work in the agency whose engagement it is: the station's own people first, then by name.

    A funder's viewer only looks.
    """
    here = Engagement.objects.unscoped().filter(pk=engagement)
    roles = Membership.objects.unscoped().exclude(role=Role.VIEWER)
    held = roles.filter(agency__in=here.values("community__station__agency")).values("account")
    own = roles.filter(
        account=OuterRef("pk"), station__in=here.values("community__station"), ended_at__isnull=True
    )
    found = Account.objects.filter(pk__in=held).annotate(is_own=Exists(own))
    return list(found.order_by("-is_own", "name", "pk"))
