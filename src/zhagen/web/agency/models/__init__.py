"""One noun a file."""

from zhagen.web.agency.models.accounts import Account
from zhagen.web.agency.models.agency import Agency
from zhagen.web.agency.models.community import Community
from zhagen.web.agency.models.kept import Kept
from zhagen.web.agency.models.membership import Membership
from zhagen.web.agency.models.organisation import Engagement
from zhagen.web.agency.models.roles import Invitation
from zhagen.web.agency.models.second_factor import RecoveryCode, SecondFactor
from zhagen.web.agency.models.sign_in_failure import SignInFailure
from zhagen.web.agency.models.signed_in_place import SignedInPlace
from zhagen.web.agency.models.station import Station

__all__ = [
    "Account",
    "Agency",
    "Community",
    "Engagement",
    "Invitation",
    "Kept",
    "Membership",
    "RecoveryCode",
    "SecondFactor",
    "SignInFailure",
    "SignedInPlace",
    "Station",
]
