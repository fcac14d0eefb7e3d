"""Reviews of a stage, claims, recommendations."""

from zhagen.web.store.base import EvidenceRecord


class Review(EvidenceRecord, table="reviews"):
    """A stage reviewed: what was decided, by whom it was signed."""


class Claim(EvidenceRecord, table="claims"):
    """One conclusion of a review, and what it stands on."""


class Recommendation(EvidenceRecord, table="recommendations"):
    """What a review recommends, and what became of it."""
