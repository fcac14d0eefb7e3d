"""A review is signed by two people, one of whom did not write it; only then does it move the stage."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import one_save, write_audit
from zhagen.web.common.errors import Invalid, StateConflict
from zhagen.web.common.models import AuditRow
from zhagen.web.records.models.practice import Review
from zhagen.web.records.policies import SIGN, UNSIGN, review_policy
from zhagen.web.records.registry import REGISTRY
from zhagen.web.store.writing import find_row, save_version, take_version

_WRITING = ("record", "change")


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signed, in their order, and who wrote something of the review."""

    signers: tuple[UUID, ...]
    authors: frozenset[UUID]

    def why_not(self, account: UUID) -> str:
        """`signed`: that person signed; `author`: both would be people who wrote it; empty where they may sign."""
        if account in self.signers:
            return "signed"
        return "author" if self.signers and {*self.signers, account} <= self.authors else ""


def find_signatures(review: Review) -> Signatures:
    """One query, beside the review's own row."""
    wrote = AuditRow.objects.unscoped().filter(table="reviews", record=review.pk, action__in=_WRITING)
    accounts = {*wrote.values_list("account", flat=True), review.created_by_id}
    signers = tuple(one for one in (review.first_signer_id, review.second_signer_id) if one is not None)
    return Signatures(signers, frozenset(one for one in accounts if one is not None))


def sign_review(by: Scope, id: UUID, version: int) -> Review:
    """Sign it as it was at `version`; the second signature makes it valid. Who signed already changes nothing.

    Raises NotFound, NotAllowed, StaleVersion, Invalid where nothing is decided in it, StateConflict where it is
    signed, or where both signatures would be of people who wrote it.
    """
    with one_save() as written:
        row = _find(by, id)
        row.written = written
        found = find_signatures(row)
        why_not = found.why_not(by.account)
        if why_not == "signed":
            return row
        if row.signed:
            raise StateConflict(_("评估已经签字，不能再改"))
        if why_not == "author":
            raise StateConflict(_("签字的两位都写过这份评估；第二位要请没写过它的人来签。"))
        if not row.decision:
            raise Invalid({"decision": _("还没写决定，没有什么可签")})
        take_version(row, version)
        if row.first_signer_id is None:
            row.first_signer_id = by.account
        else:
            row.second_signer_id, row.signed = by.account, True
        _save(by, row, SIGN, ["signed"] if row.signed else [])
    return row


def unsign_review(by: Scope, id: UUID, version: int) -> Review:
    """Take one's own signature back, while there is no second. Raises as above; StateConflict of somebody else's."""
    with one_save() as written:
        row = _find(by, id)
        row.written = written
        if row.first_signer_id is None:
            return row
        review_policy(row, UNSIGN)
        if row.first_signer_id != by.account:
            raise StateConflict(_("这是别人的签字，只有本人能撤回"))
        take_version(row, version)
        row.first_signer_id = None
        _save(by, row, UNSIGN, [])
    return row


def _find(by: Scope, id: UUID) -> Review:
    row = find_row(REGISTRY, by, "reviews", id, to="sign")
    if not isinstance(row, Review):
        raise TypeError(row)
    return row


def _save(by: Scope, row: Review, action: str, columns: list[str]) -> None:
    save_version(REGISTRY, row, by)
    write_audit(
        account=by.account,
        engagement=row.engagement_key,
        action=action,
        table="reviews",
        record=row.pk,
        version=row.version,
        columns=columns,
    )
