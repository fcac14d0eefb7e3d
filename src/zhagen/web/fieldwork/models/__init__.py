"""One noun a file."""

from zhagen.web.fieldwork.models.action import Action
from zhagen.web.fieldwork.models.activity import Activity
from zhagen.web.fieldwork.models.attendance import Attendance
from zhagen.web.fieldwork.models.concern import Concern
from zhagen.web.fieldwork.models.contact import Contact
from zhagen.web.fieldwork.models.decision import Decision
from zhagen.web.fieldwork.models.exchange import Exchange
from zhagen.web.fieldwork.models.invitation import Invitation
from zhagen.web.fieldwork.models.objective import Objective
from zhagen.web.fieldwork.models.partner_dealing import PartnerDealing
from zhagen.web.fieldwork.models.plan_step import PlanStep
from zhagen.web.fieldwork.models.resource_use import ResourceUse
from zhagen.web.fieldwork.models.work_hours import WorkHours

__all__ = [
    "Action",
    "Activity",
    "Attendance",
    "Concern",
    "Contact",
    "Decision",
    "Exchange",
    "Invitation",
    "Objective",
    "PartnerDealing",
    "PlanStep",
    "ResourceUse",
    "WorkHours",
]
