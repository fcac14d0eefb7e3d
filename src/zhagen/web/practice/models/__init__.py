"""One noun a file."""

from zhagen.web.practice.models.ballot import Ballot
from zhagen.web.practice.models.check_in import CheckIn
from zhagen.web.practice.models.claim import Claim
from zhagen.web.practice.models.dispute import Dispute
from zhagen.web.practice.models.funding import Funding
from zhagen.web.practice.models.need_finding import NeedFinding
from zhagen.web.practice.models.need_rank import NeedRank
from zhagen.web.practice.models.nomination import Nomination
from zhagen.web.practice.models.post import Post
from zhagen.web.practice.models.recommendation import Recommendation
from zhagen.web.practice.models.review import Review
from zhagen.web.practice.models.sharing import Sharing
from zhagen.web.practice.models.skill_evidence import SkillEvidence
from zhagen.web.practice.models.survey_answer import SurveyAnswer

__all__ = [
    "Ballot",
    "CheckIn",
    "Claim",
    "Dispute",
    "Funding",
    "NeedFinding",
    "NeedRank",
    "Nomination",
    "Post",
    "Recommendation",
    "Review",
    "Sharing",
    "SkillEvidence",
    "SurveyAnswer",
]
