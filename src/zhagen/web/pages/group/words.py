"""Groups in words."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from zhagen.web.community import service as community
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.titles import title_of

LEADER = "leader"


def leaders_of(place: Place, groups: Collection[UUID]) -> dict[UUID, list[str]]:
    """By group, the names of those who lead it now."""
    roles = community.list_records(place.scope, "roles", place.engagement.pk)
    rows = roles.filter(group__in=groups, role=LEADER, until__isnull=True).select_related("resident")
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for one in rows:
        found[one.group_id].append(title_of(one.resident))
    return found
