"""By user name and password; and by the second factor, where the person has one."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import authenticate
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.demo_people import DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.models import Account, SecondFactor
from zhagen.web.agency.use_cases.second_factor import is_code_right, is_second_factor_required
from zhagen.web.agency.use_cases.throttle import ask_throttle, forget_failures, note_failure
from zhagen.web.common.errors import Invalid, NotFound


def sign_in(username: str, password: str, address: str) -> Account:
    """The account. Raises StateConflict after too many tries, Invalid, both alike for a name that nobody has."""
    ask_throttle(username, address)
    account = authenticate(None, username=username, password=password)
    if account is None:
        note_failure(username, address)
        raise Invalid({"password": _("用户名或密码不对")})
    if not has_second_factor(account):
        forget_failures(username)
    return account


def pass_second_factor(account: UUID, code: str, address: str) -> Account:
    """The account, if the code is right: of the app, or a recovery code. Raises NotFound, StateConflict, Invalid."""
    found = Account.objects.filter(pk=account, is_active=True).first()
    if found is None:
        raise NotFound(str(account))
    ask_throttle(found.username, address)
    if not is_code_right(found, code):
        note_failure(found.username, address)
        raise Invalid({"code": _("数字不对。等应用里换成下一组再试，或者用一个备用码")})
    forget_failures(found.username)
    return found


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
