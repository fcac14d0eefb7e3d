"""A new person in an agency."""

from typing import Any
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.give_role import give_role
from zhagen.web.agency.models import Account
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def make_account(
    by: Scope,
    agency: UUID,
    username: str,
    name: str,
    password: str,
    role: Role,
    *,
    station: UUID | None = None,
    engagement: UUID | None = None,
) -> Any:
    """Make an account with its first role, and return it. Raises NotThere, NotAllowed, Invalid."""
    if agency not in by.agencies:
        raise NotThere(str(agency))
    if not may(by, "agency.manage", agency):
        raise NotAllowed(_("只有机构管理可以增加人员"))
    wrong: dict[str, Any] = {}
    if Account.objects.filter(username=Account.normalize_username(username)).exists():
        wrong["username"] = _("这个用户名已有人用")
    try:
        validate_password(password, Account(username=username, name=name))
    except ValidationError as problem:
        wrong["password"] = " ".join(problem.messages)
    if wrong:
        raise Invalid(wrong)
    with transaction.atomic():
        account = Account.objects.make(username, name, password)
        write_audit(account=by.account, engagement=None, action="record", table="account", record=account.pk)
        give_role(by, agency, account.pk, role, station=station, engagement=engagement)
    return account
