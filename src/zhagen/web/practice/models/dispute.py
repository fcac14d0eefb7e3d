"""纠纷: rows of `disputes`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Dispute(EvidenceRecord):
    """A dispute in or between groups. For worker and supervisor only."""

    TABLE = "disputes"
    PRIVATE = True

    groups = column(TABLE, "groups")
    kind = column(TABLE, "kind")
    severity = column(TABLE, "severity")
    closed = column(TABLE, "closed")
    handler = column(TABLE, "handler")
    stance = column(TABLE, "stance")
    recurs = column(TABLE, "recurs", to="practice.Dispute")
