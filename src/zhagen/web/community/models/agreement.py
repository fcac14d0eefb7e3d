"""支持约定: rows of `agreements`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Agreement(EvidenceRecord):
    """A standing promise of support."""

    TABLE = "agreements"

    partner = column(TABLE, "partner", to="community.Partner")
    inside = column(TABLE, "inside")
    ends = column(TABLE, "ends")
