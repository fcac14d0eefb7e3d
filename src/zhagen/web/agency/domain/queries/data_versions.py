"""How new an engagement's data is."""

from collections.abc import Collection
from uuid import UUID

from zhagen.web.agency.models import Engagement


def neighbours_of(engagements: Collection[UUID]) -> dict[UUID, int]:
    """The engagements of the same communities with their data versions: whose community-wide rows are read too."""
    communities = Engagement.objects.unscoped().filter(pk__in=engagements).values("community")
    found = Engagement.objects.unscoped().filter(community__in=communities).order_by("pk")
    return dict(found.values_list("pk", "data_version"))


def all_engagements() -> list[UUID]:
    """Every engagement of the installation, for the installation's own ledger."""
    return list(Engagement.objects.unscoped().filter(deleted_at__isnull=True).values_list("pk", flat=True))
