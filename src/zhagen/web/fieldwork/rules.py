"""Who may: see and write the team's daily records."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

INSIDE = has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER)
TEAM = has_role(Role.WORKER, Role.LEAD)

rules.add_perm("fieldwork.see", INSIDE)
rules.add_perm("fieldwork.record", TEAM)
rules.add_perm("fieldwork.change", TEAM)
