"""Who reviewed a stage."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_resident_reviewers(row: Any) -> Mapping[str, Any]:
    """The residents among the reviewers are no more than these."""
    if None in (row.reviewers, row.resident_reviewers) or row.resident_reviewers <= row.reviewers:
        return {}
    return {"resident_reviewers": _("不能多于评估人数")}
