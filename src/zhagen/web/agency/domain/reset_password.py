"""A new password from the server's own console, for the day on which nobody can make a link."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, SignedInPlace
from zhagen.web.agency.use_cases.throttle import forget_failures
from zhagen.web.agency.validators.password import check_password
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid


def reset_password(username: str, password: str) -> Any:
    """The account, whose sessions end. Its audit row names nobody, for no account did it. Raises Invalid."""
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
        write_audit(
            account=None,
            engagement=None,
            action="change",
            table="account",
            record=found.pk,
            columns=["password"],
        )
    return found
