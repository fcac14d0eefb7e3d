"""小组章程: rows of `group_rules`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class GroupRule(EvidenceRecord):
    """How far a procedure of a group is in use."""

    TABLE = "group_rules"

    group = column(TABLE, "group", to="community.Group")
    topic = column(TABLE, "topic")
    level = column(TABLE, "level")
