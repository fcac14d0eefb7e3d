"""When may: the course of a concern, from raised to told back."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotNow

TAKE_UP = "take_up_concern"
CLOSE = "close_concern"
REOPEN = "reopen_concern"
TELL_BACK = "tell_back"


def concern_policy(row: Any, action: str) -> None:
    """It is closed once, reopened only when closed, and told back once. The row is as it stands before."""
    if action == TAKE_UP and row.closed is not None:
        raise NotNow(_("这件诉求已经办结"))
    if action == CLOSE and row.closed is not None:
        raise NotNow(_("这件诉求已经办结"))
    if action == REOPEN and row.closed is None:
        raise NotNow(_("这件诉求还没有办结"))
    if action == TELL_BACK and row.told_back is not None:
        raise NotNow(_("已经告知过提出的人"))
