"""A role given to a person, in the whole agency or in a part of it."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Community, Engagement, Membership, Station
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def give_role(
    by: Scope,
    agency: UUID,
    account: UUID,
    role: Role,
    *,
    station: UUID | None = None,
    engagement: UUID | None = None,
) -> Any:
    """Give the role and return the membership; the same one where the person has it already.

    Raises NotThere where agency, station or engagement is not theirs or not of one another, NotAllowed.
    """
    if agency not in by.agencies:
        raise NotThere(str(agency))
    if not may(by, "agency.manage", agency):
        raise NotAllowed(_("只有机构管理可以给人角色"))
    if station is not None and not Station.objects.within(by).filter(pk=station, agency=agency).exists():
        raise NotThere(str(station))
    if engagement is not None:
        communities = Community.objects.within(by).filter(station__agency=agency)
        if not Engagement.objects.unscoped().filter(pk=engagement, community__in=communities).exists():
            raise NotThere(str(engagement))
    with transaction.atomic():
        made, new = Membership.objects.unscoped().get_or_create(
            account_id=account,
            agency_id=agency,
            station_id=station,
            engagement_id=engagement,
            role=role,
            ended_at=None,
        )
        if new:
            write_audit(
                account=by.account,
                engagement=engagement,
                action="give_role",
                table="membership",
                record=made.pk,
                columns=[role.value],
            )
    return made
