"""An account changed, closed, opened, its password set anew."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.checks import check_password
from zhagen.web.agency.models import Account, Agency, Membership, RecoveryCode, SecondFactor, SignedInPlace
from zhagen.web.agency.policies import demo_policy, manager_policy
from zhagen.web.agency.queries.people import find_own_person
from zhagen.web.agency.use_cases.throttle import TriedFrom, forget_failures, is_password_right
from zhagen.web.common.access import Role, Scope
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, StateConflict


def change_account(account: Account, *, name: str | None = None, language: str | None = None) -> None:
    """Their name, as colleagues read it, and the language they read. Raises Invalid."""
    if name is not None and not name.strip():
        raise Invalid({"name": _("请写上名字")})
    if language and language not in dict(settings.LANGUAGES):
        raise Invalid({"language": _("没有这种语言")})
    said = {"name": name and name.strip(), "language": language}
    changed = [one for one, value in said.items() if value is not None and getattr(account, one) != value]
    if not changed:
        return
    with transaction.atomic():
        for one in changed:
            setattr(account, one, said[one])
        account.save(update_fields=changed)
        _audit(account.pk, account, "change", changed)


def change_password(account: Account, current: str, password: str, place: TriedFrom) -> None:
    """Every other session ends; the door keeps the one in which it was done. Raises StateConflict, Invalid."""
    demo_policy(account)
    wrong = check_password(password, account.username, account.name)
    if not is_password_right(account, current, place):
        wrong["current"] = _("现在的密码不对")
    if wrong:
        raise Invalid(wrong)
    with transaction.atomic():
        account.set_password(password)
        account.save(update_fields=["password"])
        SignedInPlace.objects.filter(account=account).delete()
        _audit(account.pk, account, "change", ["password"])


def sign_out_everywhere(account: Account) -> None:
    """Every session of theirs ends, this one too."""
    with transaction.atomic():
        account.session_round += 1
        account.save(update_fields=["session_round"])
        SignedInPlace.objects.filter(account=account).delete()
        _audit(account.pk, account, "sign_out_everywhere")


def _audit(by: UUID | None, account: Account, action: str, columns: Iterable[str] = ()) -> None:
    write_audit(
        account=by,
        engagement=None,
        action=action,
        table="account",
        record=account.pk,
        columns=columns,
    )


def close_account(by: Scope, account: UUID) -> Account:
    """Its sessions end at once; its roles stay as they are. Raises NotFound, NotAllowed, StateConflict."""
    with transaction.atomic():
        managed = Membership.objects.unscoped().filter(
            account=account, role=Role.MANAGER, ended_at__isnull=True
        )
        agencies = Agency.objects.unscoped().select_for_update().filter(pk__in=managed.values("agency"))
        places = [agency.pk for agency in agencies]
        found = find_own_person(by, "agency.close_account", account)
        demo_policy(found)
        if account == by.account:
            raise StateConflict(_("不能停用自己的账号"))
        manager_policy(places, without=account)
        return _set_active(by, found, False)


def open_account(by: Scope, account: UUID) -> Account:
    """The person can sign in again. Raises NotFound, NotAllowed, StateConflict."""
    with transaction.atomic():
        return _set_active(by, find_own_person(by, "agency.close_account", account), True)


def _set_active(by: Scope, account: Account, active: bool) -> Account:
    if account.is_active != active:
        account.is_active = active
        account.session_round += 1
        account.save(update_fields=["is_active", "session_round"])
        _audit(by.account, account, "open_account" if active else "close_account")
    return account


def reset_password(username: str, password: str, *, second_factor: bool = False) -> Account:
    """The account, whose sessions end. Its audit row names nobody, for no account did it. Raises Invalid.

    `second_factor`: it goes too, with its recovery codes, for who lost both; that is a row of its own.
    """
    found = Account.objects.filter(username=Account.normalize_username(username)).first()
    if found is None:
        raise Invalid({"username": _("没有这个用户名")})
    if wrong := check_password(password, found.username, found.name):
        raise Invalid(wrong)
    with transaction.atomic():
        found.set_password(password)
        found.save(update_fields=["password"])
        forget_failures(found.username)
        SignedInPlace.objects.filter(account=found).delete()
        _audit(None, found, "change", ["password"])
        if second_factor:
            SecondFactor.objects.filter(account=found).delete()
            RecoveryCode.objects.filter(account=found).delete()
            _audit(None, found, "reset_second_factor")
    return found
