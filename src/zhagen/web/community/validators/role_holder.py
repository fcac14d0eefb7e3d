"""Who may hold a role in a group."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhagen.web.community.models import GroupMembership


def check_role_holder(row: Any) -> Mapping[str, Any]:
    """A member of the group on that day, and nobody who is exempt."""
    if row.resident.exempt:
        return {"resident": _("这位居民暂不承担职务")}
    joined = GroupMembership.objects.unscoped().filter(
        Q(left__isnull=True) | Q(left__gte=row.day),
        group=row.group_id,
        resident=row.resident_id,
        day__lte=row.day,
        deleted_at__isnull=True,
    )
    return {} if joined.exists() else {"resident": _("这位居民那天还不是组员")}
