"""互助: rows of `exchanges`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Exchange(EvidenceRecord):
    """One resident helped another."""

    TABLE = "exchanges"

    giver = column(TABLE, "giver", to="community.Resident")
    receiver = column(TABLE, "receiver", to="community.Resident")
    arranged_by = column(TABLE, "arranged_by")
    hours = column(TABLE, "hours")
