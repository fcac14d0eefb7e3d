"""阶段评估: rows of `reviews`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


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
