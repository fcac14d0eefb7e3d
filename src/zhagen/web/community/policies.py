"""When may: what the state of a group forbids."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotNow


def belongs_to_group_policy(row: Any, action: str) -> None:
    """A group that was closed takes nobody in and gives no role, from that day on."""
    if action == "record" and row.group_id and row.group.closed and row.day and row.day > row.group.closed:
        raise NotNow(_("这个小组已经解散"))
