"""How often a password or a code may be wrong, and a password asked for once more."""

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, SignInFailure
from zhagen.web.agency.queries.people import find_own_person
from zhagen.web.common.access import Scope
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import StateConflict

# Too many tries: who goes on is told when to try again, and not whether there is an account of that name.
#
# Five of one name from one address, so that whoever forgot their password locks out nobody else; twenty of one name
# from anywhere and sixty from one address of any names, so that guessing does not pay.

WINDOW = dt.timedelta(minutes=15)
OF_BOTH, OF_NAME, OF_ADDRESS = 5, 20, 60


def ask_throttle(username: str, address: str) -> None:
    """StateConflict, with the time when it may be tried again, where it was tried too often."""
    digest = _digest(username)
    counted = [
        (OF_BOTH, {"digest": digest, "address": address}),
        (OF_NAME, {"digest": digest}),
        (OF_ADDRESS, {"address": address}),
    ]
    until = max(filter(None, (_until(limit, **of) for limit, of in counted)), default=None)
    if until is not None:
        # On the next full minute, for no clock on a wall shows seconds.
        at = timezone.localtime(until + dt.timedelta(seconds=59)).strftime("%H:%M")
        raise StateConflict(_("试得太多了。请在 %(time)s 以后再试，或者找机构管理。") % {"time": at})


def note_failure(username: str, address: str) -> None:
    """One more that failed; those that count no longer are forgotten."""
    now = timezone.now()
    SignInFailure.objects.filter(at__lt=now - WINDOW).delete()
    SignInFailure.objects.create(digest=_digest(username), address=address, at=now)


def forget_failures(username: str) -> None:
    """As if nobody had tried."""
    SignInFailure.objects.filter(digest=_digest(username)).delete()


def is_throttled(username: str) -> bool:
    """Whether somebody tried that name too often from some address."""
    found = SignInFailure.objects.filter(digest=_digest(username), at__gt=timezone.now() - WINDOW)
    return int(found.count()) >= OF_BOTH


def free_account(by: Scope, account: UUID) -> None:
    """The person can try again at once. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        found: Account = find_own_person(by, "agency.renew_access", account, alone=False)
        forget_failures(found.username)
        write_audit(account=by.account, engagement=None, action="free", table="account", record=account)


def _until(limit: int, **of: str) -> dt.datetime | None:
    found = SignInFailure.objects.filter(at__gt=timezone.now() - WINDOW, **of).order_by("-at")
    oldest = list(found.values_list("at", flat=True)[limit - 1 : limit])
    return oldest[0] + WINDOW if oldest else None


def _digest(username: str) -> str:
    name = Account.normalize_username(username).casefold()
    return str(salted_hmac("zhagen.sign-in", name, algorithm="sha256").hexdigest())


def is_password_right(account: Account, password: str, address: str) -> bool:
    """Whether it is theirs. Wrong ones count as at the door, and StateConflict after too many of them."""
    ask_throttle(account.username, address)
    if not account.check_password(password):
        note_failure(account.username, address)
        return False
    forget_failures(account.username)
    return True
