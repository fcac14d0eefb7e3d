"""One noun a file."""

from zhagen.web.agency.models.account import Account
from zhagen.web.agency.models.agency import Agency
from zhagen.web.agency.models.community import Community
from zhagen.web.agency.models.engagement import Engagement
from zhagen.web.agency.models.kept import Kept
from zhagen.web.agency.models.membership import Membership
from zhagen.web.agency.models.station import Station

__all__ = ["Account", "Agency", "Community", "Engagement", "Kept", "Membership", "Station"]
