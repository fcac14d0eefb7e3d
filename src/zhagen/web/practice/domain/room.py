"""This app's tables, with what is asked of each."""

from zhagen.web.common.writing import Room
from zhagen.web.practice.models import (
    Ballot,
    CheckIn,
    Claim,
    Dispute,
    Funding,
    NeedFinding,
    NeedRank,
    Nomination,
    Post,
    Recommendation,
    Review,
    Sharing,
    SkillEvidence,
    SurveyAnswer,
)
from zhagen.web.practice.policies import of_review_policy, review_policy
from zhagen.web.practice.validators.post_worker import check_post_worker
from zhagen.web.practice.validators.resident_reviewers import check_resident_reviewers
from zhagen.web.practice.validators.shared_between import check_shared_between

ROOM = Room(
    models={
        "need_findings": NeedFinding,
        "need_ranks": NeedRank,
        "ballots": Ballot,
        "skill_evidence": SkillEvidence,
        "nominations": Nomination,
        "sharings": Sharing,
        "disputes": Dispute,
        "check_ins": CheckIn,
        "survey_answers": SurveyAnswer,
        "funding": Funding,
        "posts": Post,
        "reviews": Review,
        "claims": Claim,
        "recommendations": Recommendation,
    },
    checks={
        "posts": (check_post_worker,),
        "reviews": (check_resident_reviewers,),
        "sharings": (check_shared_between,),
    },
    policies={"reviews": review_policy, "claims": of_review_policy},
)
