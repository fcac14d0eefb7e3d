"""The records of a station: a file a theme, a class a table."""

from zhagen.web.records.models.activities import Activity, Attendance, Decision, Exchange
from zhagen.web.records.models.concerns import Ballot, Concern, NeedFinding, NeedRank
from zhagen.web.records.models.contacts import Contact, Invitation
from zhagen.web.records.models.groups import Group, GroupMembership, GroupRole, GroupRule
from zhagen.web.records.models.leaders import (
    CheckIn,
    Dispute,
    Nomination,
    Sharing,
    SkillEvidence,
    SurveyAnswer,
)
from zhagen.web.records.models.people import Building, Household, ProfileFact, Resident
from zhagen.web.records.models.resources import (
    Agreement,
    Partner,
    PartnerDealing,
    PartnerFact,
    Resource,
    ResourceUse,
)
from zhagen.web.records.models.reviews import Claim, Recommendation, Review
from zhagen.web.records.models.work import Action, Funding, Objective, PlanStep, Post, WorkHours

__all__ = [
    "Action",
    "Activity",
    "Agreement",
    "Attendance",
    "Ballot",
    "Building",
    "CheckIn",
    "Claim",
    "Concern",
    "Contact",
    "Decision",
    "Dispute",
    "Exchange",
    "Funding",
    "Group",
    "GroupMembership",
    "GroupRole",
    "GroupRule",
    "Household",
    "Invitation",
    "NeedFinding",
    "NeedRank",
    "Nomination",
    "Objective",
    "Partner",
    "PartnerDealing",
    "PartnerFact",
    "PlanStep",
    "Post",
    "ProfileFact",
    "Recommendation",
    "Resident",
    "Resource",
    "ResourceUse",
    "Review",
    "Sharing",
    "SkillEvidence",
    "SurveyAnswer",
    "WorkHours",
]
