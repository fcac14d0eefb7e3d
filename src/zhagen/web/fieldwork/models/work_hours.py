"""其他工时: rows of `work_hours`."""

from django.conf import settings

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class WorkHours(EvidenceRecord):
    """Time that is neither contact nor activity."""

    TABLE = "work_hours"

    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    kind = column(TABLE, "kind")
    hours = column(TABLE, "hours")
