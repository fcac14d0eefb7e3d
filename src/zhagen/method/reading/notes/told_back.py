"""What residents solved counts for those who raised it only when they are told."""

from zhagen.method.terms import Words


def told_back(k: float, n: float) -> Words | None:
    """Says to how many of the n closed concerns an answer went back, where it did not to all."""
    if k >= n:
        return None
    return Words(
        f"了结的 {n:.0f} 件里告诉过提出人的有 {k:.0f} 件：解决了也要让人知道",
        f"Of {n:.0f} closed concerns {k:.0f} were told back to those who raised them: solved is not yet known",
    )
