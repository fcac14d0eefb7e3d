"""A follow-up comes after the contact that promised it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_follow_up_day(row: Any) -> Mapping[str, Any]:
    """Neither the day that was promised nor the day it was kept lies before the contact."""
    days = {"follow_up_on": row.follow_up_on, "followed_up": row.followed_up}
    return {
        name: _("跟进不能早于见面那天") for name, day in days.items() if day is not None and day < row.day
    }
