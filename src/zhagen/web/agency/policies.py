"""When may: what the state of an engagement or an agency forbids."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.demo_people import DEMO_PEOPLE
from zhagen.web.agency.models import Account, RoleChange
from zhagen.web.common.access import Role
from zhagen.web.common.errors import StateConflict
from zhagen.web.store.record import DatedRecord


def engagement_policy(row: DatedRecord, action: str) -> None:
    """An engagement is opened with its community, and with what was recorded in it it stays."""
    if action == "record":
        raise StateConflict(_("项目点要和社区一起设立"))
    if action == "delete":
        raise StateConflict(_("项目点不能删除，只能写上结束日期"))


def demo_policy(account: Account) -> None:
    """The people of a demo are anybody's: nobody shuts the others out of them. StateConflict."""
    if settings.DEMO and account.username in {person.username for person in DEMO_PEOPLE}:
        raise StateConflict(_("示例里的人是大家共用的：密码、第二重验证和停用都不能改"))


def change_policy(change: RoleChange) -> None:
    """What was answered once is answered. StateConflict."""
    if not change.is_open:
        raise StateConflict(_("这件事已经有了结果，请再看一下"))


def manager_policy(agencies: Iterable[UUID], *, without: UUID) -> None:
    """An agency always keeps a manager who can sign in; StateConflict where without that account it would not."""
    from zhagen.web.agency.models import Membership  # models ask this module too

    kept = set(
        Membership.objects.unscoped()
        .filter(role=Role.MANAGER, ended_at__isnull=True, account__is_active=True)
        .exclude(account=without)
        .values_list("agency", flat=True)
    )
    if set(agencies) - kept:
        raise StateConflict(_("机构总要有一位能登录的机构管理。先请另一位来担任"))
