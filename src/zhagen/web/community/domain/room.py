"""This app's tables, with what is asked of each."""

from zhagen.web.common.writing import Room
from zhagen.web.community.models import (
    Agreement,
    Building,
    Group,
    GroupMembership,
    GroupRole,
    GroupRule,
    Household,
    Partner,
    PartnerFact,
    ProfileFact,
    Resident,
    Resource,
)
from zhagen.web.community.policies import belongs_to_group_policy
from zhagen.web.community.validators.membership_once import check_membership_once
from zhagen.web.community.validators.role_holder import check_role_holder

ROOM = Room(
    models={
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
    },
    checks={"roles": (check_role_holder,), "memberships": (check_membership_once,)},
    policies={"roles": belongs_to_group_policy, "memberships": belongs_to_group_policy},
)
