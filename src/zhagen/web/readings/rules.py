"""Who may: see the figures behind a board."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

# A viewer gets states, and counts as `outside` rounds them; figures, sentences and records are the team's.
rules.add_perm("readings.see_figures", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
# What disputes and check-ins come to, where it is of fewer than 5: not for the manager, who is not of the team and has
# no business with them. A lead reads no such record and answers for the work, so the team's figures are a lead's too.
rules.add_perm("readings.see_private_figures", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR))
