"""优先次序投票: rows of `ballots`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Ballot(EvidenceRecord):
    """One voter's place for one option in one setting of priorities."""

    TABLE = "ballots"

    vote = column(TABLE, "vote")
    voter = column(TABLE, "voter")
    voter_kind = column(TABLE, "voter_kind")
    option = column(TABLE, "option")
    rank = column(TABLE, "rank")
