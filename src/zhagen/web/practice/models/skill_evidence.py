"""能力表现: rows of `skill_evidence`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class SkillEvidence(EvidenceRecord):
    """What a resident was seen to do."""

    TABLE = "skill_evidence"

    resident = column(TABLE, "resident", to="community.Resident")
    skill = column(TABLE, "skill")
    level = column(TABLE, "level")
