"""Somebody invited by a link, and the link taken."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.checks import check_password, check_username
from zhagen.web.agency.models import Account, ChangeState, Invitation, Membership, RoleChange, SignedInPlace
from zhagen.web.agency.models.roles import LASTS
from zhagen.web.agency.policies import demo_policy
from zhagen.web.agency.queries.people import agencies_where, find_own_person, scope_of
from zhagen.web.agency.use_cases.role_changes import end_changes_of, propose_link, propose_role
from zhagen.web.agency.use_cases.roles import RolePlace, find_role_place
from zhagen.web.agency.use_cases.second_person import is_needed_for_link
from zhagen.web.agency.use_cases.sessions import SKEW
from zhagen.web.agency.use_cases.throttle import forget_failures
from zhagen.web.common.access import Role, Scope, may
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.ids import make_id


def digest_of(token: str) -> str:
    """What is kept of a link: the link cannot be told from it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(
    by: Scope, name: str, role: Role, place: UUID, *, id: UUID | None = None
) -> tuple[Invitation, str]:
    """Invite somebody new; returns (invitation, token), the token empty where that id was used before.

    Raises NotFound, NotAllowed, Invalid.
    """
    where = find_role_place(by, "agency.invite", place, role)
    with transaction.atomic():
        return _write(by, where, id or make_id(), name=name, role=role)


def renew_access(by: Scope, account: UUID, *, id: UUID | None = None) -> tuple[Invitation, str]:
    """A link by which somebody sets a new password; open ones end. Raises as `invite`, or StateConflict."""
    with transaction.atomic():
        found = find_own_person(by, "agency.renew_access", account)
        demo_policy(found)
        if account == by.account:  # whoever sits at a place that was left open would need no password of now
            raise StateConflict(_("自己的密码在“我的账号”里换"))
        agencies = agencies_where(by, "agency.renew_access")
        held = Membership.objects.unscoped().filter(account=account, agency__in=agencies)
        agency = held.order_by("-given_at").values_list("agency", flat=True)[0]
        made, token = _write(by, RolePlace(agency), id or make_id(), name=found.name, account=found)
        if token:
            for other in live_invitations().filter(account=found).exclude(pk=made.pk):
                _revoke(by, other)
            change = propose_link(by, made)
            if change.stands_until is not None:
                made.ends_at = change.stands_until + LASTS
                made.save(update_fields=["ends_at"])
        return made, token


def revoke_invitation(by: Scope, invitation: UUID) -> None:
    """The link opens nothing any more. Raises NotFound, NotAllowed."""
    found = Invitation.objects.within(by).filter(pk=invitation).first()
    if found is None:
        raise NotFound(str(invitation))
    if not may(by, "agency.invite", found.agency_id):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        if _revoke(by, found):
            write_audit(
                account=by.account, engagement=None, action="revoke", table="invitation", record=invitation
            )


def _revoke(by: Scope, invitation: Invitation) -> bool:
    """Whether it opened something until now; what waits for a second person with it waits no longer."""
    if not live_invitations().filter(pk=invitation.pk).update(revoked_at=timezone.now()):
        return False
    end_changes_of(invitation, by.account)
    return True


def live_invitations() -> QuerySet[Invitation]:
    """Those whose links open something now."""
    now = timezone.now()
    return Invitation.objects.unscoped().filter(
        used_at__isnull=True,
        revoked_at__isnull=True,
        ends_at__gt=now,
        made_at__lte=now + SKEW,  # none that was made while the clock was ahead, to last until then
    )


def _write(by: Scope, where: RolePlace, id: UUID, **said: Any) -> tuple[Invitation, str]:
    found = Invitation.objects.unscoped().filter(pk=id).first()
    if found is not None:
        if found.made_by_id != by.account:
            raise NotFound(str(id))
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


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the invited person chooses. Of an account that is there only the password counts."""

    password: str
    username: str = ""
    name: str = ""


def find_invitation(token: str) -> Invitation:
    """The invitation that a link opens. NotFound for a used, revoked, expired or invented one, all alike.

    StateConflict for one that waits for a second person.
    """
    found = live_invitations().select_related("agency", "account").filter(digest=digest_of(token)).first()
    if found is None or (found.account and not found.account.is_active):
        raise NotFound("invitation")
    if found.account_id is not None:
        _ask_second_person(found, found.account_id)
    return found


def _ask_second_person(link: Invitation, account: UUID) -> None:
    """StateConflict while it waits. NotFound where it needed nobody when it was made, and does now."""
    changes = RoleChange.objects.unscoped().filter(invitation=link)
    states = set(changes.values_list("state", flat=True))
    if ChangeState.OPEN in states:
        raise StateConflict(_("这个链接还要另一个人确认才能打开。请过一会儿再来，或者问机构管理。"))
    confirmed = states & {ChangeState.CONFIRMED, ChangeState.STOOD}
    if not confirmed and is_needed_for_link(scope_of(link.made_by), account):
        raise NotFound("invitation")


def accept_invitation(token: str, chosen: Accepted, language: str = "") -> Account:
    """Make the account with its role, or give the one that is there its new password; returns the account.

    Raises NotFound, Invalid.
    """
    with transaction.atomic():
        invitation = find_invitation(token)
        # Of two clicks one takes it.
        taken = live_invitations().filter(pk=invitation.pk).update(used_at=timezone.now())
        if not taken:
            raise NotFound("invitation")
        if invitation.account:
            return _renewed(invitation.account, chosen)
        return _joined(invitation, chosen, language)


def take_up_invitation(token: str, account: Account) -> None:
    """Somebody with an account takes the invitation's role. Raises NotFound, also for a link to a password."""
    with transaction.atomic():
        invitation = find_invitation(token)
        taken = live_invitations().filter(pk=invitation.pk).update(used_at=timezone.now())
        if not taken or invitation.account:
            raise NotFound("invitation")
        where = RolePlace(invitation.agency_id, invitation.station_id, invitation.engagement_id)
        propose_role(scope_of(invitation.made_by), account.pk, Role(invitation.role), where)
        write_audit(
            account=account.pk,
            engagement=None,
            action="take_up",
            table="invitation",
            record=invitation.pk,
        )


def _joined(invitation: Invitation, chosen: Accepted, language: str) -> Account:
    username = Account.normalize_username(chosen.username.strip())
    wrong = check_username(username) | check_password(chosen.password, username, chosen.name)
    if wrong:
        raise Invalid(wrong)
    try:
        with transaction.atomic():
            account = Account.objects.make(username, chosen.name, chosen.password, language)
    except IntegrityError as same:
        raise Invalid({"username": _("这个用户名已有人用")}) from same
    where = RolePlace(invitation.agency_id, invitation.station_id, invitation.engagement_id)
    write_audit(account=account.pk, engagement=None, action="record", table="account", record=account.pk)
    invitation.joined = account
    invitation.save(update_fields=["joined"])
    propose_role(scope_of(invitation.made_by), account.pk, Role(invitation.role), where)
    return account


def _renewed(account: Account, chosen: Accepted) -> Account:
    if wrong := check_password(chosen.password, account.username, account.name):
        raise Invalid(wrong)
    account.set_password(chosen.password)
    account.session_round += 1
    account.save(update_fields=["password", "session_round"])
    # The second factor stays: whoever made the link could open it. Who lost both is helped on the server.
    forget_failures(account.username)
    SignedInPlace.objects.filter(account=account).delete()
    write_audit(
        account=account.pk, engagement=None, action="renewed_access", table="account", record=account.pk
    )
    return account
