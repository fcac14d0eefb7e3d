"""Which kinds of record a team keeps."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Kept(EvidenceRecord):
    """“We keep these from this day on”: an empty table then means none, not unknown."""

    TABLE = "kept"

    table = column(TABLE, "table")
    until = column(TABLE, "until")

    @property
    def may_lie_ahead(self) -> bool:
        """A team may decide to begin next month."""
        return True
