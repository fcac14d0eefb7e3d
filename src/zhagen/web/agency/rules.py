"""Who may: see and change what an agency is made of, and open a board."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

TEAM = has_role(Role.WORKER, Role.LEAD)
EVERYONE = has_role(*Role)

rules.add_perm("agency.see", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
rules.add_perm("agency.record", TEAM)  # which kinds of record the team keeps
rules.add_perm("agency.change", has_role(Role.WORKER, Role.LEAD, Role.MANAGER))
rules.add_perm("agency.open_board", EVERYONE)  # a viewer's board shows aggregates only
rules.add_perm("agency.manage", has_role(Role.MANAGER))  # stations, people, communities, engagements
rules.add_perm("agency.read_logs", has_role(Role.MANAGER))  # who changed and who opened what
