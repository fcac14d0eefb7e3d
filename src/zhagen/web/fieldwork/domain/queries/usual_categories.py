"""What people bring most, so that it stands first."""

from uuid import UUID

from django.db.models import Count

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Concern
from zhagen.web.store.record_queries import list_records

LATEST = 300


def usual_categories(by: Scope, engagement: UUID, number: int = 6) -> list[str]:
    """The codes that the newest concerns have most often, the most frequent first."""
    newest = list_records(Concern, by, engagement).exclude(category="").values("pk")[:LATEST]
    counted = (
        list_records(Concern, by, engagement)
        .filter(pk__in=newest)
        .order_by()
        .values_list("category")
        .annotate(times=Count("pk"))
        .order_by("-times", "category")
    )
    return [code for code, _times in counted[:number]]
