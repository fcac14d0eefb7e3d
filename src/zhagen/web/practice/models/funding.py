"""资金: rows of `funding`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Funding(EvidenceRecord):
    """An instalment, dated the day it falls due."""

    TABLE = "funding"

    source = column(TABLE, "source")
    inside = column(TABLE, "inside")
    agreed = column(TABLE, "agreed")
    received = column(TABLE, "received")
    spent = column(TABLE, "spent")
    core = column(TABLE, "core")

    @property
    def may_lie_ahead(self) -> bool:
        """It falls due one day."""
        return True
