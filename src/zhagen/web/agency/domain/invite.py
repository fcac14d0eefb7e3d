"""A link that lets somebody in, once, within seven days."""

import hashlib
import secrets
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.own_person import agencies_where, find_own_person
from zhagen.web.agency.domain.role_place import RolePlace, find_role_place
from zhagen.web.agency.models import Invitation, Membership
from zhagen.web.agency.models.roles import LASTS
from zhagen.web.agency.policies import demo_policy
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.common.permissions import may
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def digest_of(token: str) -> str:
    """What is kept of a link: the link cannot be told from it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(by: Scope, name: str, role: Role, place: UUID, *, id: UUID | None = None) -> tuple[Any, str]:
    """Invite somebody new; returns (invitation, token), the token empty where that id was used before.

    Raises NotThere, NotAllowed, Invalid.
    """
    where = find_role_place(by, "agency.invite", place, role)
    with transaction.atomic():
        return _write(by, where, id or make_id(), name=name, role=role)


def renew_access(by: Scope, account: UUID, *, id: UUID | None = None) -> tuple[Any, str]:
    """A link by which somebody sets a new password; open ones for the same account end. As `invite`, and NotNow."""
    with transaction.atomic():
        found = find_own_person(by, "agency.renew_access", account)
        demo_policy(found)
        agencies = agencies_where(by, "agency.renew_access")
        held = Membership.objects.unscoped().filter(account=account, agency__in=agencies)
        agency = held.order_by("-given_at").values_list("agency", flat=True)[0]
        made, token = _write(by, RolePlace(agency), id or make_id(), name=found.name, account=found)
        if token:
            live_invitations().filter(account=found).exclude(pk=made.pk).update(revoked_at=timezone.now())
        return made, token


def revoke_invitation(by: Scope, invitation: UUID) -> None:
    """The link opens nothing any more. Raises NotThere, NotAllowed."""
    found = Invitation.objects.within(by).filter(pk=invitation).first()
    if found is None:
        raise NotThere(str(invitation))
    if not may(by, "agency.invite", found.agency_id):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        if live_invitations().filter(pk=invitation).update(revoked_at=timezone.now()):
            write_audit(
                account=by.account, engagement=None, action="revoke", table="invitation", record=invitation
            )


def live_invitations() -> Any:
    """Those whose links open something now."""
    now = timezone.now()
    return Invitation.objects.unscoped().filter(
        used_at__isnull=True, revoked_at__isnull=True, ends_at__gt=now
    )


def _write(by: Scope, where: RolePlace, id: UUID, **said: Any) -> tuple[Any, str]:
    found = Invitation.objects.unscoped().filter(pk=id).first()
    if found is not None:
        if found.made_by_id != by.account:
            raise NotThere(str(id))
        return found, ""
    token, now = secrets.token_urlsafe(32), timezone.now()
    made = Invitation(
        pk=id,
        agency_id=where.agency,
        station_id=where.station,
        engagement_id=where.engagement,
        digest=digest_of(token),
        made_by_id=by.account,
        made_at=now,
        ends_at=now + LASTS,
        **said,
    )
    made.save(force_insert=True)
    action = "renew_access" if made.account_id else "invite"
    write_audit(account=by.account, engagement=None, action=action, table="invitation", record=id)
    return made, token
