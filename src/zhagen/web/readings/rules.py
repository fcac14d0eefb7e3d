"""Who may see the figures behind a board, and how much of a reading somebody gets."""

from uuid import UUID

import rules

from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.web.common.access import Role, Scope, has_role, may

# A viewer gets states, and counts as `outside` rounds them; figures, sentences and records are the team's.
rules.add_perm("readings.see_figures", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
# What disputes and check-ins come to, where it is of fewer than 5: not for the manager, who is not of the team and has
# no business with them. A lead reads no such record and answers for the work, so the team's figures are a lead's too.
rules.add_perm("readings.see_private_figures", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR))


def access_level_of(by: Scope, engagement: UUID) -> AccessLevel:
    """By the person's roles there."""
    if not may(by, "readings.see_figures", engagement):
        return AccessLevel.OUTSIDE
    return AccessLevel.INSIDE if may(by, "readings.see_private_figures", engagement) else AccessLevel.MANAGER
