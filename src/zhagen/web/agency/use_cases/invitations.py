"""The invited person comes in."""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.invite import digest_of, live_invitations
from zhagen.web.agency.domain.role_place import RolePlace
from zhagen.web.agency.models import Account, RecoveryCode, SecondFactor
from zhagen.web.agency.use_cases.roles import write_membership
from zhagen.web.agency.use_cases.throttle import forget_failures
from zhagen.web.agency.validators.password import check_password
from zhagen.web.agency.validators.username import check_username
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotThere
from zhagen.web.common.roles import Role


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the invited person chooses. Of an account that is there only the password counts."""

    password: str
    username: str = ""
    name: str = ""


def find_invitation(token: str) -> Any:
    """The invitation that a link opens. NotThere for a used, revoked, expired or invented one, all alike."""
    found = live_invitations().select_related("agency", "account").filter(digest=digest_of(token)).first()
    if found is None or (found.account and not found.account.is_active):
        raise NotThere("invitation")
    return found


def accept_invitation(token: str, chosen: Accepted, language: str = "") -> Any:
    """Make the account with its role, or give the one that is there its new password; returns the account.

    Raises NotThere, Invalid.
    """
    with transaction.atomic():
        invitation = find_invitation(token)
        # Of two clicks one takes it.
        taken = live_invitations().filter(pk=invitation.pk).update(used_at=timezone.now())
        if not taken:
            raise NotThere("invitation")
        return _renewed(invitation, chosen) if invitation.account else _joined(invitation, chosen, language)


def take_up_invitation(token: str, account: Any) -> None:
    """Somebody with an account takes the invitation's role. Raises NotThere, also for a link to a password."""
    with transaction.atomic():
        invitation = find_invitation(token)
        taken = live_invitations().filter(pk=invitation.pk).update(used_at=timezone.now())
        if not taken or invitation.account:
            raise NotThere("invitation")
        where = RolePlace(invitation.agency_id, invitation.station_id, invitation.engagement_id)
        write_membership(invitation.made_by_id, account.pk, Role(invitation.role), where)
        write_audit(
            account=account.pk,
            engagement=None,
            action="take_up",
            table="invitation",
            record=invitation.pk,
        )


def _joined(invitation: Any, chosen: Accepted, language: str) -> Any:
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
    write_membership(invitation.made_by_id, account.pk, Role(invitation.role), where)
    return account


def _renewed(invitation: Any, chosen: Accepted) -> Any:
    account = invitation.account
    if wrong := check_password(chosen.password, account.username, account.name):
        raise Invalid(wrong)
    account.set_password(chosen.password)
    account.session_round += 1
    account.save(update_fields=["password", "session_round"])
    # Who lost the phone with the password comes in all the same, and sets up the second factor anew.
    forget_failures(account.username)
    SecondFactor.objects.filter(account=account).delete()
    RecoveryCode.objects.filter(account=account).delete()
    write_audit(
        account=account.pk, engagement=None, action="renewed_access", table="account", record=account.pk
    )
    return account
