"""By user name and password; and by the second factor, where the person has one."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import authenticate
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.demo_people import DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.models import Account, SecondFactor
from zhagen.web.agency.use_cases.second_factor import is_code_right, is_second_factor_required
from zhagen.web.agency.use_cases.throttle import TriedFrom, count_try, forget_failures
from zhagen.web.common.errors import Invalid, NotFound


def sign_in(username: str, password: str, place: TriedFrom) -> Account:
    """The account. Raises StateConflict after too many tries, Invalid, both alike for a name that nobody has."""
    found: list[Account] = []

    def is_right() -> bool:
        account = authenticate(None, username=username, password=password)
        found.extend([] if account is None else [account])
        return bool(found)

    if not count_try(username, place, is_right):
        raise Invalid({"password": _("用户名或密码不对")})
    (account,) = found
    if not has_second_factor(account):
        forget_failures(username, place)
    return account


def find_half_way(account: UUID, proof: str) -> Account:
    """Who gave the right password. `proof`: their session's hash of then; NotFound after a new password."""
    found = Account.objects.filter(pk=account, is_active=True).first()
    if found is None or not constant_time_compare(found.get_session_auth_hash(), proof):
        raise NotFound(str(account))
    return found


def pass_second_factor(account: Account, code: str, place: TriedFrom) -> None:
    """The code is right: of the app, or a recovery code. Raises StateConflict after too many tries, Invalid."""
    if not count_try(account.username, place, lambda: is_code_right(account, code)):
        raise Invalid({"code": _("数字不对。等应用里换成下一组再试，或者用一个备用码")})
    forget_failures(account.username, place)


def has_second_factor(account: Account) -> bool:
    """Whether the person is asked for a code: never in a demo, where anybody may be anybody."""
    return not settings.DEMO and SecondFactor.objects.filter(account=account).exists()


def must_set_up(account: Account) -> bool:
    """Whether an agency asks for the second factor and the person has none yet."""
    return not settings.DEMO and not has_second_factor(account) and is_second_factor_required(account.pk)


def find_demo_account(username: str) -> Account:
    """One of the demo's people, for signing in by one click, however often a form failed. NotFound outside a demo."""
    known = settings.DEMO and username in {person.username for person in DEMO_PEOPLE}
    found = Account.objects.filter(username=username, is_active=True).first() if known else None
    if found is None or not found.check_password(DEMO_PASSWORD):
        raise NotFound(username)
    return found
