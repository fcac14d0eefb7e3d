"""The tables of records, with what is asked of each."""

from zhagen.web.records import alike, checks, policies, questions
from zhagen.web.records.models import community, fieldwork, practice
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.record_service import RecordService
from zhagen.web.store.registry import RecordRegistry

# Who and what is there.
COMMUNITY: dict[str, type[DatedRecord]] = {
    "buildings": community.Building,
    "households": community.Household,
    "residents": community.Resident,
    "residences": community.Residence,
    "profile_facts": community.ProfileFact,
    "resources": community.Resource,
    "partners": community.Partner,
    "partner_facts": community.PartnerFact,
    "agreements": community.Agreement,
    "groups": community.Group,
    "memberships": community.GroupMembership,
    "roles": community.GroupRole,
    "group_rules": community.GroupRule,
}
# The daily work.
FIELDWORK: dict[str, type[DatedRecord]] = {
    "objectives": fieldwork.Objective,
    "plan_steps": fieldwork.PlanStep,
    "contacts": fieldwork.Contact,
    "concerns": fieldwork.Concern,
    "activities": fieldwork.Activity,
    "attendance": fieldwork.Attendance,
    "invitations": fieldwork.Invitation,
    "decisions": fieldwork.Decision,
    "exchanges": fieldwork.Exchange,
    "partner_dealings": fieldwork.PartnerDealing,
    "resource_uses": fieldwork.ResourceUse,
    "actions": fieldwork.Action,
    "work_hours": fieldwork.WorkHours,
}
# The practice loop: needs, leaders, reviews.
PRACTICE: dict[str, type[DatedRecord]] = {
    "need_findings": practice.NeedFinding,
    "need_ranks": practice.NeedRank,
    "ballots": practice.Ballot,
    "polls": practice.Poll,
    "skill_evidence": practice.SkillEvidence,
    "nominations": practice.Nomination,
    "sharings": practice.Sharing,
    "disputes": practice.Dispute,
    "check_ins": practice.CheckIn,
    "survey_answers": practice.SurveyAnswer,
    "funding": practice.Funding,
    "posts": practice.Post,
    "reviews": practice.Review,
    "claims": practice.Claim,
    "recommendations": practice.Recommendation,
}

REGISTRY = RecordRegistry(
    models=COMMUNITY | FIELDWORK | PRACTICE,
    checks={
        "roles": (checks.check_role_holder,),
        "memberships": (checks.check_membership_once,),
        "contacts": (
            checks.check_team_worker,
            checks.check_contact_made,
            checks.check_follow_up_day,
            checks.check_guest,
        ),
        "exchanges": (checks.check_helped_another,),
        "work_hours": (checks.check_team_worker,),
        "invitations": (checks.check_invited_resident,),
        "attendance": (checks.check_attended_once,),
        "objectives": (checks.check_objective,),
        "posts": (checks.check_post_worker,),
        "reviews": (checks.check_resident_reviewers, checks.check_signed_by_two),
        "sharings": (checks.check_shared_between,),
        "survey_answers": (checks.check_question_asked,),
    },
    questions={
        "buildings": (questions.ask_homes_of_building,),
        "households": (questions.ask_room_for_home, alike.ask_door),
        "residents": (alike.ask_name,),
        "groups": (alike.ask_name,),
        "partners": (alike.ask_name,),
        "resources": (alike.ask_name,),
        "activities": (alike.ask_activity,),
        "concerns": (questions.ask_through_whom,),
    },
    policies={
        "roles": policies.belongs_to_group_policy,
        "memberships": policies.belongs_to_group_policy,
        "concerns": policies.concern_policy,
        "reviews": policies.review_policy,
        "claims": policies.of_review_policy,
    },
    parts={"activities": (("attendance", "activity"),)},
)
RECORDS = RecordService(REGISTRY)
