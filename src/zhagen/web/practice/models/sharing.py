"""经验分享: rows of `sharings`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Sharing(EvidenceRecord):
    """Experience or skill passed on between groups or people."""

    TABLE = "sharings"

    from_group = column(TABLE, "from_group", to="community.Group")
    to_group = column(TABLE, "to_group", to="community.Group")
    topic = column(TABLE, "topic")
