"""The tables of records, with what is asked of each."""

from zhagen.web.records.checks import (
    check_attended_once,
    check_contact_made,
    check_follow_up_day,
    check_helped_another,
    check_invited_resident,
    check_membership_once,
    check_post_worker,
    check_resident_reviewers,
    check_role_holder,
    check_shared_between,
    check_team_worker,
)
from zhagen.web.records.models import (
    Action,
    Activity,
    Agreement,
    Attendance,
    Ballot,
    Building,
    CheckIn,
    Claim,
    Concern,
    Contact,
    Decision,
    Dispute,
    Exchange,
    Funding,
    Group,
    GroupMembership,
    GroupRole,
    GroupRule,
    Household,
    Invitation,
    NeedFinding,
    NeedRank,
    Nomination,
    Objective,
    Partner,
    PartnerDealing,
    PartnerFact,
    PlanStep,
    Post,
    ProfileFact,
    Recommendation,
    Resident,
    Resource,
    ResourceUse,
    Review,
    Sharing,
    SkillEvidence,
    SurveyAnswer,
    WorkHours,
)
from zhagen.web.records.policies import (
    belongs_to_group_policy,
    concern_policy,
    of_review_policy,
    review_policy,
)
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.record_service import RecordService
from zhagen.web.store.registry import RecordRegistry

# Who and what is there.
COMMUNITY: dict[str, type[DatedRecord]] = {
    "buildings": Building,
    "households": Household,
    "residents": Resident,
    "profile_facts": ProfileFact,
    "resources": Resource,
    "partners": Partner,
    "partner_facts": PartnerFact,
    "agreements": Agreement,
    "groups": Group,
    "memberships": GroupMembership,
    "roles": GroupRole,
    "group_rules": GroupRule,
}
# The daily work.
FIELDWORK: dict[str, type[DatedRecord]] = {
    "objectives": Objective,
    "plan_steps": PlanStep,
    "contacts": Contact,
    "concerns": Concern,
    "activities": Activity,
    "attendance": Attendance,
    "invitations": Invitation,
    "decisions": Decision,
    "exchanges": Exchange,
    "partner_dealings": PartnerDealing,
    "resource_uses": ResourceUse,
    "actions": Action,
    "work_hours": WorkHours,
}
# The practice loop: needs, leaders, reviews.
PRACTICE: dict[str, type[DatedRecord]] = {
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
}

REGISTRY = RecordRegistry(
    models=COMMUNITY | FIELDWORK | PRACTICE,
    checks={
        "roles": (check_role_holder,),
        "memberships": (check_membership_once,),
        "contacts": (check_team_worker, check_contact_made, check_follow_up_day),
        "exchanges": (check_helped_another,),
        "work_hours": (check_team_worker,),
        "invitations": (check_invited_resident,),
        "attendance": (check_attended_once,),
        "posts": (check_post_worker,),
        "reviews": (check_resident_reviewers,),
        "sharings": (check_shared_between,),
    },
    policies={
        "roles": belongs_to_group_policy,
        "memberships": belongs_to_group_policy,
        "concerns": concern_policy,
        "reviews": review_policy,
        "claims": of_review_policy,
    },
)
RECORDS = RecordService(REGISTRY)
