"""组员: rows of `memberships`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class GroupMembership(EvidenceRecord):
    """A resident joined a group."""

    TABLE = "memberships"

    group = column(TABLE, "group", to="community.Group")
    resident = column(TABLE, "resident", to="community.Resident")
    left = column(TABLE, "left")
