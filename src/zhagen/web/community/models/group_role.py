"""职务: rows of `roles`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class GroupRole(EvidenceRecord):
    """A resident took on a role in a group."""

    TABLE = "roles"

    group = column(TABLE, "group", to="community.Group")
    resident = column(TABLE, "resident", to="community.Resident")
    role = column(TABLE, "role")
    until = column(TABLE, "until")
    chosen_by = column(TABLE, "chosen_by")
    handed_over = column(TABLE, "handed_over")
