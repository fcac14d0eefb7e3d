"""Reviews of a stage, claims, recommendations."""

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Review(EvidenceRecord):
    """A stage reviewed: what was decided, by whom it was signed."""

    TABLE = "reviews"

    stage = column(TABLE, "stage")
    decision = column(TABLE, "decision")
    options = column(TABLE, "options")
    planned = column(TABLE, "planned")
    done_part = column(TABLE, "done_part")
    changed = column(TABLE, "changed")
    why = column(TABLE, "why")
    learned = column(TABLE, "learned")
    evidence = column(TABLE, "evidence")
    process = column(TABLE, "process")
    outcome = column(TABLE, "outcome")
    benefit = column(TABLE, "benefit")
    exit_plan = column(TABLE, "exit_plan")
    reviewers = column(TABLE, "reviewers")
    resident_reviewers = column(TABLE, "resident_reviewers")
    signed = column(TABLE, "signed")


class Claim(EvidenceRecord):
    """One conclusion of a review, and what it stands on."""

    TABLE = "claims"

    review = column(TABLE, "review", to="records.Review")
    number = column(TABLE, "number")
    story = column(TABLE, "story")
    third_party = column(TABLE, "third_party")
    contrary = column(TABLE, "contrary")


class Recommendation(EvidenceRecord):
    """What a review recommends, and what became of it."""

    TABLE = "recommendations"

    review = column(TABLE, "review", to="records.Review")
    due = column(TABLE, "due")
    owner = column(TABLE, "owner")
    closed = column(TABLE, "closed")
    became = column(TABLE, "became")
    reason = column(TABLE, "reason")
