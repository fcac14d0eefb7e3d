"""Experience passes between two groups."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _


def check_shared_between(row: Any) -> Mapping[str, Any]:
    """Not within one and the same."""
    same = row.from_group_id is not None and row.from_group_id == row.to_group_id
    return {"to_group": _("分享和学习的不能是同一个小组")} if same else {}
