"""评估建议: rows of `recommendations`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Recommendation(EvidenceRecord):
    """What a review recommends, and what became of it."""

    TABLE = "recommendations"

    review = column(TABLE, "review", to="practice.Review")
    due = column(TABLE, "due")
    owner = column(TABLE, "owner")
    closed = column(TABLE, "closed")
    became = column(TABLE, "became")
    reason = column(TABLE, "reason")
