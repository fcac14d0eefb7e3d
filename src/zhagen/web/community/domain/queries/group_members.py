"""Groups with how many are in them."""

from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from zhagen.web.common.scope import Scope
from zhagen.web.community.models import GroupMembership


def with_members(by: Scope, groups: Any) -> Any:
    """The query, each group with `members`: how many residents are in it now."""
    here = GroupMembership.objects.within(by).filter(group=OuterRef("pk"), left__isnull=True).order_by()
    counted = here.values("group").annotate(number=Count("resident", distinct=True)).values("number")
    return groups.annotate(members=Coalesce(Subquery(counted), 0))
