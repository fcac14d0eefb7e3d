"""Backbones and how it goes: skills, nominations, check-ins, disputes, exchange, answers."""

from zhagen.web.store.base import EvidenceRecord


class SkillEvidence(EvidenceRecord, table="skill_evidence"):
    """What a resident was seen to do."""


class Nomination(EvidenceRecord, table="nominations"):
    """Whom a respondent turns to first: one row a name."""


class CheckIn(EvidenceRecord, table="check_ins"):
    """A leader says how it goes. For worker and supervisor only."""

    PRIVATE = True


class Dispute(EvidenceRecord, table="disputes"):
    """A dispute in or between groups. For worker and supervisor only."""

    PRIVATE = True


class Sharing(EvidenceRecord, table="sharings"):
    """Experience or skill passed on between groups or people."""


class SurveyAnswer(EvidenceRecord, table="survey_answers"):
    """One answer of one respondent in one round."""
