"""How much of a reading somebody gets, as discretion has it."""

from uuid import UUID

from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.web.common.access import Scope
from zhagen.web.common.discretion import EVERY, untold_tables


def access_level_of(by: Scope, engagement: UUID) -> AccessLevel:
    """By the numbers that the person may not know there."""
    untold = untold_tables(by, engagement)
    if untold == EVERY:
        return AccessLevel.OUTSIDE
    return AccessLevel.MANAGER if untold else AccessLevel.INSIDE
