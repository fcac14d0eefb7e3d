"""Kinds of record that are better written together, on a page made for it, than one by one."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

_AT_AN_ACTIVITY = ("roll", _("到那场活动里写"))
_IN_A_GROUP = ("groups", _("到那个小组里写"))
_WRITTEN = {
    "activities": ("activity", _("连名单和决议一起记")),
    "attendance": _AT_AN_ACTIVITY,
    "decisions": _AT_AN_ACTIVITY,
    "groups": ("group", _("连组员和职务一起写")),
    "memberships": _IN_A_GROUP,
    "roles": _IN_A_GROUP,
    "group_rules": _IN_A_GROUP,
}
_SHOWN = {"activities": "activity-page", "groups": "group-page"}


def way_to_write(table: str, engagement: UUID) -> tuple[str, Any] | None:
    """The address of the page on which such records are written with what belongs to them, and its words."""
    if table not in _WRITTEN:
        return None
    name, words = _WRITTEN[table]
    return reverse(name, args=[engagement]), words


def route_of(table: str) -> str:
    """The route of the page that shows such a record with what belongs to it; empty where there is none."""
    return _SHOWN.get(table, "")
