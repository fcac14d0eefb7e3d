"""需求排序: rows of `need_ranks`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class NeedRank(EvidenceRecord):
    """A place in the order that a round ended with."""

    TABLE = "need_ranks"

    round = column(TABLE, "round")
    category = column(TABLE, "category")
    rank = column(TABLE, "rank")
