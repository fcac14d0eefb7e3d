"""骨干近况: rows of `check_ins`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class CheckIn(EvidenceRecord):
    """A leader says how it goes. For worker and supervisor only."""

    TABLE = "check_ins"
    PRIVATE = True

    resident = column(TABLE, "resident", to="community.Resident")
    tired = column(TABLE, "tired")
    useful = column(TABLE, "useful")
    go_on = column(TABLE, "go_on")
    hours_week = column(TABLE, "hours_week")
    demands = column(TABLE, "demands")
