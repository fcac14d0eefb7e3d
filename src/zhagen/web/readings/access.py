"""How much of a reading a person gets."""

from uuid import UUID

from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


def access_level_of(by: Scope, engagement: UUID) -> AccessLevel:
    """By the person's roles there."""
    if not may(by, "readings.see_figures", engagement):
        return AccessLevel.OUTSIDE
    return AccessLevel.INSIDE if may(by, "readings.see_private_figures", engagement) else AccessLevel.MANAGER
