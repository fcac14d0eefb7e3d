"""The signed decisions of reviews, in order of day: what moves the stage on record (G27)."""

from collections.abc import Iterable
from datetime import date, timedelta

from zhagen.method.measures.derived.signed_reviews import signed_reviews
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.unit import Unit


def signed_decisions(evidence: Evidence) -> dict[int, list[tuple[str | None, str | None]]]:
    """By unit: (review's stage, decision) of each signed review, oldest first (same day: by entered, then id)."""
    rows = evidence.rows(signed_reviews(evidence))
    rows.sort(key=lambda r: (-r["ago"], -(r["entered_ago"] or 0), r["id"]))
    decisions: dict[int, list[tuple[str | None, str | None]]] = {}
    for row in rows:
        decisions.setdefault(row["unit"], []).append((row["stage"], row["decision"]))
    return decisions


def stages_passed_on(evidence: Evidence, units: Iterable[Unit]) -> dict[int, dict[str, date]]:
    """By unit: the last day on which a signed review moved the work past a stage, by stage."""
    as_of = {unit.number: unit.as_of for unit in units}
    passed: dict[int, dict[str, date]] = {}
    for row in evidence.rows(signed_reviews(evidence)):
        if row["decision"] == "advance" and row["stage"] is not None:
            days = passed.setdefault(row["unit"], {})
            day = as_of[row["unit"]] - timedelta(days=row["ago"])
            days[row["stage"]] = max(day, days.get(row["stage"], day))
    return passed
