"""A contact was made, or there is a reason why not."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_contact_made(row: Any) -> Mapping[str, Any]:
    """A reason for missing somebody goes with nobody reached; minutes are not below zero."""
    wrong = {}
    if row.made and row.missed:
        wrong["missed"] = _("见到了人，就没有未见的原因")
    if row.minutes is not None and row.minutes < 0:
        wrong["minutes"] = _("不能小于零")
    return wrong
