"""社区概况: rows of `profile_facts`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class ProfileFact(EvidenceRecord):
    """One documented aspect of the community."""

    TABLE = "profile_facts"
    COMMUNITY_WIDE = True

    topic = column(TABLE, "topic")
    source = column(TABLE, "source")
