"""When may: what a signature forbids."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotNow


def review_policy(row: Any, action: str) -> None:
    """A signed review stands as it was signed."""
    if action in ("change", "delete") and row.signed:
        raise NotNow(_("评估已经签字，不能再改"))


def of_review_policy(row: Any, action: str) -> None:
    """So does every conclusion in it. What becomes of a recommendation is written later, and may be."""
    if row.review_id and row.review.signed:
        raise NotNow(_("评估已经签字，不能再改"))
