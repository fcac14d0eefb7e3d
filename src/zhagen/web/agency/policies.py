"""When may: what the state of an engagement forbids."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotNow


def engagement_policy(row: Any, action: str) -> None:
    """An engagement is opened with its community, and with what was recorded in it it stays."""
    if action == "record":
        raise NotNow(_("项目点要和社区一起设立"))
    if action == "delete":
        raise NotNow(_("项目点不能删除，只能写上结束日期"))
