"""The six digits and the recovery codes, and where they are required."""

import secrets
from uuid import UUID

import pyotp
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, Agency, Membership, RecoveryCode, SecondFactor
from zhagen.web.agency.policies import demo_policy
from zhagen.web.agency.use_cases.throttle import TriedFrom, is_password_right
from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.sealing import Unsealed, seal, unseal

SECONDS = 30
CODES = 10
_PURPOSE = "second-factor"
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another on paper


def new_secret() -> str:
    """A secret for an app, in base 32."""
    return pyotp.random_base32()


def address_of(account: Account, secret: str) -> str:
    """What the app reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=account.username, issuer_name="扎根 Zhagen")


def set_up_second_factor(account: Account, secret: str, code: str) -> list[str]:
    """Take the secret, shown to be in the app; returns the recovery codes. Raises StateConflict, Invalid."""
    demo_policy(account)
    counter = _counter(secret, code, after=0)
    if counter is None:
        raise Invalid({"code": _("数字不对。看应用里现在的那一组")})
    with transaction.atomic():
        SecondFactor.objects.filter(account=account).delete()
        SecondFactor.objects.create(
            account=account, secret=seal(_PURPOSE, secret), counter=counter, since=timezone.now()
        )
        _audit(account, "set_up_second_factor")
        return _write_codes(account)


def turn_off_second_factor(account: Account, password: str, place: TriedFrom) -> None:
    """Raises Invalid for a wrong password, StateConflict after too many or where an agency requires it."""
    if is_second_factor_required(account.pk):
        raise StateConflict(_("您的机构要求第二重验证，不能关掉"))
    _ask_password(account, password, place)
    with transaction.atomic():
        SecondFactor.objects.filter(account=account).delete()
        RecoveryCode.objects.filter(account=account).delete()
        _audit(account, "turn_off_second_factor")


def renew_recovery_codes(account: Account, password: str, place: TriedFrom) -> list[str]:
    """New ones; the old ones end. Raises Invalid for a wrong password, StateConflict after too many."""
    _ask_password(account, password, place)
    with transaction.atomic():
        _audit(account, "renew_recovery_codes")
        return _write_codes(account)


def count_recovery_codes(account: Account) -> int:
    """How many are left."""
    return int(RecoveryCode.objects.filter(account=account, used_at__isnull=True).count())


def is_code_right(account: Account, code: str) -> bool:
    """Whether the code is the app's of now, give or take half a minute, or a recovery code; each counts once."""
    code = "".join(code.split()).replace("-", "").lower()
    held = SecondFactor.objects.filter(account=account).first()
    if held is None:
        return False
    # A code that was used while the clock was ahead is of a time that is yet to come, and bars none of now.
    ahead = _half_minute() + 1
    after = held.counter if held.counter <= ahead else 0
    try:
        counter = _counter(unseal(_PURPOSE, held.secret), code, after=after)
    except (
        Unsealed
    ):  # the installation has another key now: `changepassword --reset-second-factor` lets them in
        counter = None
    if counter is not None:
        older = Q(counter__lt=counter) | Q(counter__gt=ahead)
        return bool(SecondFactor.objects.filter(older, account=account).update(counter=counter))
    unused = RecoveryCode.objects.filter(account=account, digest=_digest(code), used_at__isnull=True)
    return bool(unused.update(used_at=timezone.now()))


def _half_minute() -> int:
    return int(timezone.now().timestamp()) // SECONDS


def _counter(secret: str, code: str, *, after: int) -> int | None:
    """Which half minute the code is of, if it is of one just now and later than `after`."""
    app = pyotp.TOTP(secret, interval=SECONDS)
    now = _half_minute()
    for counter in (now - 1, now, now + 1):
        if counter > after and secrets.compare_digest(
            app.generate_otp(counter).encode(), code.strip().encode()
        ):
            return counter
    return None


def _write_codes(account: Account) -> list[str]:
    made = ["".join(secrets.choice(_LETTERS) for _each in range(10)) for _one in range(CODES)]
    RecoveryCode.objects.filter(account=account).delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_digest(one)) for one in made)
    return [f"{one[:5]}-{one[5:]}" for one in made]


def _digest(code: str) -> str:
    return str(salted_hmac("zhagen.recovery-code", code, algorithm="sha256").hexdigest())


def _ask_password(account: Account, password: str, place: TriedFrom) -> None:
    if not is_password_right(account, password, place):
        raise Invalid({"password": _("密码不对")})


def _audit(account: Account, action: str) -> None:
    write_audit(account=account.pk, engagement=None, action=action, table="account", record=account.pk)


def require_second_factor(by: Scope, agency: UUID, required: bool) -> None:
    """Who has none is led to set it up at the next sign-in. Raises NotFound, NotAllowed."""
    if agency not in by.agencies:
        raise NotFound(str(agency))
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
