"""This app's tables, with what is asked of each."""

from zhagen.web.common.writing import Room
from zhagen.web.fieldwork.models import (
    Action,
    Activity,
    Attendance,
    Concern,
    Contact,
    Decision,
    Exchange,
    Invitation,
    Objective,
    PartnerDealing,
    PlanStep,
    ResourceUse,
    WorkHours,
)
from zhagen.web.fieldwork.policies import concern_policy
from zhagen.web.fieldwork.validators.attended_once import check_attended_once
from zhagen.web.fieldwork.validators.contact_made import check_contact_made
from zhagen.web.fieldwork.validators.follow_up_day import check_follow_up_day
from zhagen.web.fieldwork.validators.helped_another import check_helped_another
from zhagen.web.fieldwork.validators.invited_resident import check_invited_resident
from zhagen.web.fieldwork.validators.team_worker import check_team_worker

ROOM = Room(
    models={
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
    },
    checks={
        "contacts": (check_team_worker, check_contact_made, check_follow_up_day),
        "exchanges": (check_helped_another,),
        "work_hours": (check_team_worker,),
        "invitations": (check_invited_resident,),
        "attendance": (check_attended_once,),
    },
    policies={"concerns": concern_policy},
)
