"""How much of a reading a person gets."""

from enum import StrEnum
from uuid import UUID

from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


class Sight(StrEnum):
    """WHOLE: as it is. DISCREET: no small counts of disputes and check-ins. OUTSIDE: as `outside` makes it."""

    WHOLE = "whole"
    DISCREET = "discreet"
    OUTSIDE = "outside"


def sight_of(by: Scope, engagement: UUID) -> Sight:
    """By the person's roles there."""
    if not may(by, "readings.see_figures", engagement):
        return Sight.OUTSIDE
    return Sight.WHOLE if may(by, "readings.see_private_figures", engagement) else Sight.DISCREET
