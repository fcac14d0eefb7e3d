"""Items of later stages are no shortcomings."""

from collections.abc import Sequence

from zhagen.method.terms import Words


def not_asked_yet(stages: Sequence[str], stage: str, standing: Sequence[str]) -> Words | None:
    """Says so where the item's stage lies behind all those where the work stands (on record, and as read)."""
    if stages.index(stage) <= max(stages.index(s) for s in standing):
        return None
    return Words("这一阶段还没到，先不问", "Not asked yet: its stage has not come")
