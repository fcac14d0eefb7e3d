"""Who may: see the figures behind a board."""

import rules

from zhagen.web.common.permissions import has_role
from zhagen.web.common.roles import Role

# A viewer gets states, and counts as `outside` rounds them; figures, sentences and records are the team's.
rules.add_perm("readings.see_figures", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
