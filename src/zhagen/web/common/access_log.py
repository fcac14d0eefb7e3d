"""Opening what is somebody's own leaves a trace that the manager can read."""

from uuid import UUID

from zhagen.web.common.models.access_row import AccessRow


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
