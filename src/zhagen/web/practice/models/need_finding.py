"""需求发现: rows of `need_findings`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class NeedFinding(EvidenceRecord):
    """One finding of one round of assessment."""

    TABLE = "need_findings"

    round = column(TABLE, "round")
    kind = column(TABLE, "kind")
    category = column(TABLE, "category")
    informants = column(TABLE, "informants")
    form = column(TABLE, "form")
    severity = column(TABLE, "severity")
    reach = column(TABLE, "reach")
