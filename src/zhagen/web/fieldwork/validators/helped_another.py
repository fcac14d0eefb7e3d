"""One resident helps another."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_helped_another(row: Any) -> Mapping[str, Any]:
    """Nobody helps themselves here."""
    return {"receiver": _("帮助者和受助者不能是同一位")} if row.giver_id == row.receiver_id else {}
