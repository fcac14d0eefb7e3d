"""A sign-in list has everybody once."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.fieldwork.models import Attendance


def check_attended_once(row: Any) -> Mapping[str, Any]:
    """No second live row of the same resident at the same activity."""
    same = Attendance.objects.unscoped().filter(
        activity=row.activity_id, resident=row.resident_id, deleted_at__isnull=True
    )
    return {"resident": _("这位居民已经签到")} if same.exclude(pk=row.pk).exists() else {}
