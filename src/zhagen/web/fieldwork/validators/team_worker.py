"""The worker of a contact or of hours is somebody of the agency."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency


def check_team_worker(row: Any) -> Mapping[str, Any]:
    """Has, or had, a role in the agency whose engagement this is."""
    known = row.worker_id is not None and agency.is_of_agency(row.worker_id, row.engagement_key)
    return {} if known else {"worker": _("机构里没有这位社工")}
