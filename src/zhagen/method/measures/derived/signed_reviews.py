"""Reviews that are signed."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def signed_reviews(evidence: Evidence) -> Frame:
    """unit, id, ago, entered_ago, stage, decision of signed reviews."""
    rows = evidence.table("reviews").filter(nw.col("signed"))
    return rows.select("unit", "id", "ago", "entered_ago", "stage", "decision")
