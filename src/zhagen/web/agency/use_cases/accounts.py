"""What people do with their own accounts."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.ask_password import is_password_right
from zhagen.web.agency.models import SignedInPlace
from zhagen.web.agency.policies import demo_policy
from zhagen.web.agency.validators.password import check_password
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid


def change_account(account: Any, *, name: str | None = None, language: str | None = None) -> None:
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
        _audit(account, "change", changed)


def change_password(account: Any, current: str, password: str, address: str) -> None:
    """Every other session ends; the door keeps the one in which it was done. Raises NotNow, Invalid."""
    demo_policy(account)
    wrong = check_password(password, account.username, account.name)
    if not is_password_right(account, current, address):
        wrong["current"] = _("现在的密码不对")
    if wrong:
        raise Invalid(wrong)
    with transaction.atomic():
        account.set_password(password)
        account.save(update_fields=["password"])
        SignedInPlace.objects.filter(account=account).delete()
        _audit(account, "change", ["password"])


def sign_out_everywhere(account: Any) -> None:
    """Every session of theirs ends, this one too."""
    with transaction.atomic():
        account.session_round += 1
        account.save(update_fields=["session_round"])
        SignedInPlace.objects.filter(account=account).delete()
        _audit(account, "sign_out_everywhere")


def _audit(account: Any, action: str, columns: Any = ()) -> None:
    write_audit(
        account=account.pk,
        engagement=None,
        action=action,
        table="account",
        record=account.pk,
        columns=columns,
    )
