"""The roles that a person has in an agency."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """One person may have several, each in its own place."""

    WORKER = "worker"
    LEAD = "lead"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    VIEWER = "viewer"


ROLE_LABELS = {
    Role.WORKER: _("社工"),
    Role.LEAD: _("站长"),
    Role.SUPERVISOR: _("督导"),
    Role.MANAGER: _("机构管理"),
    Role.VIEWER: _("购买方或评估方"),
}
