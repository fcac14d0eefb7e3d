"""One noun a file."""

from zhagen.web.community.models.agreement import Agreement
from zhagen.web.community.models.building import Building
from zhagen.web.community.models.group import Group
from zhagen.web.community.models.group_membership import GroupMembership
from zhagen.web.community.models.group_role import GroupRole
from zhagen.web.community.models.group_rule import GroupRule
from zhagen.web.community.models.household import Household
from zhagen.web.community.models.partner import Partner
from zhagen.web.community.models.partner_fact import PartnerFact
from zhagen.web.community.models.profile_fact import ProfileFact
from zhagen.web.community.models.resident import Resident
from zhagen.web.community.models.resource import Resource

__all__ = [
    "Agreement",
    "Building",
    "Group",
    "GroupMembership",
    "GroupRole",
    "GroupRule",
    "Household",
    "Partner",
    "PartnerFact",
    "ProfileFact",
    "Resident",
    "Resource",
]
