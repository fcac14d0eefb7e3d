"""单位情况: rows of `partner_facts`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class PartnerFact(EvidenceRecord):
    """What is understood of a partner."""

    TABLE = "partner_facts"
    COMMUNITY_WIDE = True

    partner = column(TABLE, "partner", to="community.Partner")
    topic = column(TABLE, "topic")
