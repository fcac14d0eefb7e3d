"""评估结论: rows of `claims`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Claim(EvidenceRecord):
    """One conclusion of a review, and what it stands on."""

    TABLE = "claims"

    review = column(TABLE, "review", to="practice.Review")
    number = column(TABLE, "number")
    story = column(TABLE, "story")
    third_party = column(TABLE, "third_party")
    contrary = column(TABLE, "contrary")
