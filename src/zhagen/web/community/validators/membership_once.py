"""A resident joins a group once, until they leave it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.community.models import GroupMembership


def check_membership_once(row: Any) -> Mapping[str, Any]:
    """No second membership while one is open."""
    if row.left is not None:
        return {}
    open_ones = GroupMembership.objects.unscoped().filter(
        group=row.group_id, resident=row.resident_id, left__isnull=True, deleted_at__isnull=True
    )
    return {"resident": _("这位居民已经是组员")} if open_ones.exclude(pk=row.pk).exists() else {}
