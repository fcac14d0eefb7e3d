"""提名: rows of `nominations`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Nomination(EvidenceRecord):
    """Whom a respondent turns to first: one row a name."""

    TABLE = "nominations"

    round = column(TABLE, "round")
    respondent = column(TABLE, "respondent")
    named = column(TABLE, "named")
    resident = column(TABLE, "resident", to="community.Resident")
