"""单位往来: rows of `partner_dealings`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class PartnerDealing(EvidenceRecord):
    """A partner was called, met, or worked with."""

    TABLE = "partner_dealings"

    partner = column(TABLE, "partner", to="community.Partner")
    form = column(TABLE, "form")
    concern = column(TABLE, "concern", to="fieldwork.Concern")
