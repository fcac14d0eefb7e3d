"""An account nobody can sign in with, and one that opens again."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.own_person import find_own_person
from zhagen.web.agency.models import Agency, Membership
from zhagen.web.agency.policies import demo_policy, manager_policy
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotNow
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def close_account(by: Scope, account: UUID) -> Any:
    """Its sessions end at once; its roles stay as they are. Raises NotThere, NotAllowed, NotNow."""
    with transaction.atomic():
        managed = Membership.objects.unscoped().filter(
            account=account, role=Role.MANAGER, ended_at__isnull=True
        )
        agencies = Agency.objects.unscoped().select_for_update().filter(pk__in=managed.values("agency"))
        places = [agency.pk for agency in agencies]
        found = find_own_person(by, "agency.close_account", account)
        demo_policy(found)
        if account == by.account:
            raise NotNow(_("不能停用自己的账号"))
        manager_policy(places, without=account)
        return _set_active(by, found, False)


def open_account(by: Scope, account: UUID) -> Any:
    """The person can sign in again. Raises NotThere, NotAllowed, NotNow."""
    with transaction.atomic():
        return _set_active(by, find_own_person(by, "agency.close_account", account), True)


def _set_active(by: Scope, account: Any, active: bool) -> Any:
    if account.is_active != active:
        account.is_active = active
        account.session_round += 1
        account.save(update_fields=["is_active", "session_round"])
        write_audit(
            account=by.account,
            engagement=None,
            action="open_account" if active else "close_account",
            table="account",
            record=account.pk,
        )
    return account
