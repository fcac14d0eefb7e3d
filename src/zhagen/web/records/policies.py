"""When may: what the state of a group, a concern or a review forbids."""

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import StateConflict
from zhagen.web.records.models.community import GroupMembership, GroupRole
from zhagen.web.records.models.fieldwork import Concern
from zhagen.web.records.models.practice import Claim, Recommendation, Review


def belongs_to_group_policy(row: GroupMembership | GroupRole, action: str) -> None:
    """A group that was closed takes nobody in and gives no role, from that day on."""
    if (
        action == "record"
        and bool(row.group_id)
        and row.group.closed
        and row.day
        and row.day > row.group.closed
    ):
        raise StateConflict(_("这个小组已经解散"))


TAKE_UP = "take_up_concern"
CLOSE = "close_concern"
REOPEN = "reopen_concern"
TELL_BACK = "tell_back"


def concern_policy(row: Concern, action: str) -> None:
    """It is closed once, reopened only when closed, and told back once. The row is as it stands before."""
    if action == TAKE_UP and row.closed is not None:
        raise StateConflict(_("这件诉求已经办结"))
    if action == CLOSE and row.closed is not None:
        raise StateConflict(_("这件诉求已经办结"))
    if action == REOPEN and row.closed is None:
        raise StateConflict(_("这件诉求还没有办结"))
    if action == TELL_BACK and row.told_back is not None:
        raise StateConflict(_("已经告知过提出的人"))


SIGN = "sign_review"
UNSIGN = "unsign_review"


def review_policy(row: Review, action: str) -> None:
    """A signed review stands as it was signed; from the first of two signatures on nothing in it is changed."""
    if action in ("change", "delete", UNSIGN) and row.signed:
        raise StateConflict(_("评估已经签字，不能再改"))
    if action in ("change", "delete") and row.first_signer_id is not None:
        raise StateConflict(_("已经有一位签了字。要改，先请这位撤回签字。"))


def of_review_policy(row: Claim | Recommendation, action: str) -> None:
    """So does every conclusion in it. What becomes of a recommendation is written later, and may be."""
    if bool(row.review_id):
        review_policy(row.review, "change")
