"""One noun a file."""

from zhagen.web.agency.models.accounts import (
    Account,
    RecoveryCode,
    SecondFactor,
    SignedInPlace,
    SignInFailure,
)
from zhagen.web.agency.models.organisation import Agency, Community, Engagement, Kept, Station
from zhagen.web.agency.models.role_changes import ChangeKind, ChangeState, Notice, RoleChange
from zhagen.web.agency.models.roles import Invitation, Membership

__all__ = [
    "Account",
    "Agency",
    "ChangeKind",
    "ChangeState",
    "Community",
    "Engagement",
    "Invitation",
    "Kept",
    "Membership",
    "Notice",
    "RecoveryCode",
    "RoleChange",
    "SecondFactor",
    "SignInFailure",
    "SignedInPlace",
    "Station",
]
