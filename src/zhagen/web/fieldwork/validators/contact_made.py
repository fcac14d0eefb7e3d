"""A contact was made, or there is a reason why not."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_contact_made(row: Any) -> Mapping[str, Any]:
    """A reason for missing somebody goes with nobody reached."""
    return {"missed": _("见到了人，就没有未见的原因")} if row.made and row.missed else {}
