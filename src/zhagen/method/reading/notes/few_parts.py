"""A caution may be quiet because most of it cannot be told."""

from collections.abc import Sequence

from zhagen.method.judge.verdict import DECIDED, JUDGED
from zhagen.method.terms import Verdict, Words


def few_parts(verdicts: Sequence[Verdict]) -> Words | None:
    """Says how many parts told it, where some could not be told and some could."""
    judged = sum(v in JUDGED for v in verdicts)
    decided = sum(v in DECIDED for v in verdicts)
    if decided == judged or decided == 0:
        return None
    return Words(f"{judged} 个部分里只有 {decided} 个能判断", f"Told by {decided} of {judged} parts")
