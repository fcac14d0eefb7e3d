"""An agency asks everybody for the second factor."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Agency, Membership
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


def require_second_factor(by: Scope, agency: UUID, required: bool) -> None:
    """Who has none is led to set it up at the next sign-in. Raises NotThere, NotAllowed."""
    if agency not in by.agencies:
        raise NotThere(str(agency))
    if not may(by, "agency.require_second_factor", agency):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        places = Agency.objects.within(by).filter(pk=agency)
        if places.exclude(second_factor=required).update(second_factor=required):
            write_audit(
                account=by.account,
                engagement=None,
                action="change",
                table="agency",
                record=agency,
                columns=["second_factor"],
            )


def is_second_factor_required(account: UUID) -> bool:
    """Whether an agency in which the person has a role asks for it."""
    held = Membership.objects.unscoped().filter(account=account, ended_at__isnull=True)
    return bool(held.filter(agency__second_factor=True).exists())
