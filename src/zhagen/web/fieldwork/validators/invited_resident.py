"""Who is asked to take part."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_invited_resident(row: Any) -> Mapping[str, Any]:
    """Nobody who is exempt: a minor, somebody incapacitated or in crisis."""
    return {"resident": _("这位居民暂不邀请参与")} if row.resident.exempt else {}
