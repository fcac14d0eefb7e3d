"""The signed decisions of reviews, in order of day: what moves the stage on record (G27)."""

from zhagen.method.measures.derived.signed_reviews import signed_reviews
from zhagen.method.measures.evidence import Evidence


def signed_decisions(evidence: Evidence) -> dict[int, list[tuple[str | None, str | None]]]:
    """By unit: (review's stage, decision) of each signed review, oldest first (same day: by entered, then id)."""
    rows = evidence.rows(signed_reviews(evidence))
    rows.sort(key=lambda r: (-r["ago"], -(r["entered_ago"] or 0), r["id"]))
    decisions: dict[int, list[tuple[str | None, str | None]]] = {}
    for row in rows:
        decisions.setdefault(row["unit"], []).append((row["stage"], row["decision"]))
    return decisions
