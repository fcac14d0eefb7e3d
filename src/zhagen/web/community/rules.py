"""Who may: see and write what a community is made of."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

INSIDE = has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER)
TEAM = has_role(Role.WORKER, Role.LEAD)

rules.add_perm("community.see", INSIDE)
rules.add_perm("community.record", TEAM)
rules.add_perm("community.change", TEAM)
