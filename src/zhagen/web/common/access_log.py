"""The log of openings: a resident's page, and what was shown although it is hidden, with the reason given."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.common.models import AccessRow


def log_opening(
    account: UUID, engagement: UUID, table: str, record: UUID, *, reason: str = "", words: str = ""
) -> None:
    """Write down who opened which record's page in which engagement, now; `reason`: why what is masked was shown.

    No change of the evidence: the data version stays as it is. Written before the page is drawn, so that no page
    is shown without its trace.
    """
    AccessRow.objects.create(
        account=account, engagement=engagement, table=table, record=record, reason=reason, words=words
    )


# Codes stand in the log: retired, never deleted.
REASONS = (
    ("follow_up", _("要跟进这户或这位居民")),
    ("correct", _("要更正记录")),
    ("asked", _("居民本人要看")),
    ("handover", _("交接")),
    ("supervision", _("督导或评估需要")),
    ("other", _("其他")),
)


def word_of_reason(code: str) -> Sentence:
    """The words of a reason; the code itself where it is none of the list."""
    return dict(REASONS).get(code, code)
