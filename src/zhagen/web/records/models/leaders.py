"""Backbones and how it goes: skills, nominations, check-ins, disputes, exchange, answers."""

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class SkillEvidence(EvidenceRecord):
    """What a resident was seen to do."""

    TABLE = "skill_evidence"

    resident = column(TABLE, "resident", to="records.Resident")
    skill = column(TABLE, "skill")
    level = column(TABLE, "level")


class Nomination(EvidenceRecord):
    """Whom a respondent turns to first: one row a name."""

    TABLE = "nominations"

    round = column(TABLE, "round")
    respondent = column(TABLE, "respondent")
    named = column(TABLE, "named")
    resident = column(TABLE, "resident", to="records.Resident")


class CheckIn(EvidenceRecord):
    """A leader says how it goes. For worker and supervisor only."""

    TABLE = "check_ins"
    PRIVATE = True

    resident = column(TABLE, "resident", to="records.Resident")
    tired = column(TABLE, "tired")
    useful = column(TABLE, "useful")
    go_on = column(TABLE, "go_on")
    hours_week = column(TABLE, "hours_week")
    demands = column(TABLE, "demands")


class Dispute(EvidenceRecord):
    """A dispute in or between groups. For worker and supervisor only."""

    TABLE = "disputes"
    PRIVATE = True

    groups = column(TABLE, "groups")
    kind = column(TABLE, "kind")
    severity = column(TABLE, "severity")
    closed = column(TABLE, "closed")
    handler = column(TABLE, "handler")
    stance = column(TABLE, "stance")
    recurs = column(TABLE, "recurs", to="records.Dispute")


class Sharing(EvidenceRecord):
    """Experience or skill passed on between groups or people."""

    TABLE = "sharings"

    from_group = column(TABLE, "from_group", to="records.Group")
    to_group = column(TABLE, "to_group", to="records.Group")
    topic = column(TABLE, "topic")


class SurveyAnswer(EvidenceRecord):
    """One answer of one respondent in one round."""

    TABLE = "survey_answers"

    round = column(TABLE, "round")
    sample = column(TABLE, "sample")
    respondent = column(TABLE, "respondent")
    member = column(TABLE, "member")
    question = column(TABLE, "question")
    score = column(TABLE, "score")
