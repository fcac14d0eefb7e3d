"""A role that ends. It stays readable: who had it, where, from when to when."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.own_person import seen_memberships
from zhagen.web.agency.models import Agency
from zhagen.web.agency.policies import manager_policy
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotNow, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def end_role(by: Scope, membership: UUID) -> Any:
    """End it today and return it; one that has ended already as it stands. Raises NotThere, NotAllowed, NotNow."""
    found = seen_memberships(by).filter(pk=membership).first()
    if found is None:
        raise NotThere(str(membership))
    if not may(by, "agency.end_role", found.agency_id):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        Agency.objects.unscoped().select_for_update().get(pk=found.agency_id)  # two managers end each other
        found.refresh_from_db()
        if found.ended_at is not None:
            return found
        if found.role == Role.MANAGER:
            if found.account_id == by.account:
                raise NotNow(_("自己的机构管理角色，要请另一位机构管理来结束"))
            manager_policy([found.agency_id], without=found.account_id)
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
        write_audit(
            account=by.account,
            engagement=found.engagement_id,
            action="end_role",
            table="membership",
            record=found.pk,
            columns=[found.role],
        )
    return found
