"""Who may: see and write needs, votes, skills, money, reviews; and, for two roles only, disputes and check-ins."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

INSIDE = has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER)
TEAM = has_role(Role.WORKER, Role.LEAD)

rules.add_perm("practice.see", INSIDE)
rules.add_perm("practice.record", TEAM)
rules.add_perm("practice.change", TEAM)

# What is said of one resident by another, and how a leader bears it: nobody else, whatever else they may see.
rules.add_perm("practice.see_private", has_role(Role.WORKER, Role.SUPERVISOR))
rules.add_perm("practice.record_private", has_role(Role.WORKER, Role.SUPERVISOR))
rules.add_perm("practice.change_private", has_role(Role.WORKER, Role.SUPERVISOR))
