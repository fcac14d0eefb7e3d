"""Who holds a post."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency


def check_post_worker(row: Any) -> Mapping[str, Any]:
    """Somebody of the agency, or nobody yet."""
    if row.worker_id is None or agency.is_of_agency(row.worker_id, row.engagement_key):
        return {}
    return {"worker": _("机构里没有这位社工")}
