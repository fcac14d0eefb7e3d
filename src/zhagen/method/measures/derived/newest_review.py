"""The review that was held last, and what stands under it."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def newest_review(evidence: Evidence) -> Frame:
    """The newest review of each unit, of any stage: latest day, then largest id (G20). The columns of reviews."""
    rows = evidence.table("reviews")
    last_day = rows.filter(nw.col("ago") == nw.col("ago").min().over("unit"))
    return last_day.filter(nw.col("id") == nw.col("id").max().over("unit"))


@derived
def of_newest_review(evidence: Evidence, table: str) -> Frame:
    """The claims or recommendations of each unit's newest review. The columns of that table."""
    newest = newest_review(evidence).select("unit", review="id")
    return evidence.table(table).join(newest, on=["unit", "review"], how="inner")
