"""Who signed a review, who may, and why not."""

from __future__ import annotations

from typing import Any

from zhagen.web.agency import service as agency
from zhagen.web.common.access import may
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.records import service as records


def signatures_of(context: RecordContext, row: Any) -> dict[str, Any]:
    """What the template shows of it: the names of who signed, whether this person may, and why not."""
    found, account = records.find_signatures(row), context.scope.account
    names = {one.pk: one.name for one in agency.list_team(context.engagement)}
    return {
        "engagement": context.engagement,
        "row": row,
        "names": [names.get(one, "—") for one in found.signers],
        "authors": [names[one] for one in found.authors if one in names],
        "may_sign": may(context.scope, "records.sign", context.engagement.pk) and row.deleted_at is None,
        "why_not": found.why_not(account),
        "own": found.signers[:1] == (account,),
    }
