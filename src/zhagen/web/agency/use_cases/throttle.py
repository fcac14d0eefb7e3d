"""How often a password or a code may be wrong, and a password asked for once more."""

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.core import signing
from django.db import connection, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, SignInFailure
from zhagen.web.agency.queries.people import find_own_person
from zhagen.web.agency.use_cases.sessions import lately
from zhagen.web.common.access import Scope
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import StateConflict

# Too many tries: who goes on is told when to try again, and not whether there is an account of that name.
#
# Five of one name from one address, so that whoever forgot their password locks out nobody else; twenty of one name
# from anywhere and sixty from one address of any names, so that guessing does not pay. A browser in which that person
# was signed in before is a place of its own, with five tries that nobody else can use up.

WINDOW = dt.timedelta(minutes=15)
OF_BOTH, OF_NAME, OF_ADDRESS = 5, 20, 60


@dataclass(frozen=True, slots=True)
class TriedFrom:
    """Where a try comes from. `device`: the browser, where that person was signed in with it before; else empty."""

    address: str
    device: str = ""

    @property
    def name(self) -> str:
        """What tries from there are counted under."""
        return self.device or self.address


def count_try(username: str, place: TriedFrom, is_right: Callable[[], bool]) -> bool:
    """Whether it is right. StateConflict, and nothing is asked, after too many tries, with the time to try again.

    A try stands in the table before its password is looked at, so that twenty at once are twenty.
    """
    digest, at = _digest(username), place.name
    counted = [(OF_BOTH, {"digest": digest, "address": at})]
    if not place.device:
        counted += [(OF_NAME, {"digest": digest}), (OF_ADDRESS, {"address": at})]
    with transaction.atomic():
        _wait_for_others()
        clear_failures()
        until = max(filter(None, (_until(limit, **of) for limit, of in counted)), default=None)
        noted = None if until else SignInFailure.objects.create(digest=digest, address=at, at=timezone.now())
    if until is not None or noted is None:
        # On the next full minute, for no clock on a wall shows seconds.
        then = timezone.localtime((until or timezone.now()) + dt.timedelta(seconds=59)).strftime("%H:%M")
        raise StateConflict(_("试得太多了。请在 %(time)s 以后再试，或者找机构管理。") % {"time": then})
    right = is_right()
    if right:
        noted.delete()
    return right


def _wait_for_others() -> None:
    """One try after the other, in whatever process. (SQLite does so by itself: its transactions are immediate.)"""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(SignInFailure._meta.db_table)
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def _until(limit: int, **of: str) -> dt.datetime | None:
    found = SignInFailure.objects.filter(at__range=lately(WINDOW), **of).order_by("-at")
    oldest = list(found.values_list("at", flat=True)[limit - 1 : limit])
    return oldest[0] + WINDOW if oldest else None


def forget_failures(username: str, place: TriedFrom | None = None) -> None:
    """As if nobody had tried; with a place, as if nobody had from there: who guesses elsewhere begins nothing anew."""
    failed = SignInFailure.objects.filter(digest=_digest(username))
    if place is not None:
        failed = failed.filter(address=place.name)
    failed.delete()


def clear_failures() -> None:
    """Those that count no longer, and those of a time that is yet to come, are gone."""
    SignInFailure.objects.exclude(at__range=lately(WINDOW)).delete()


def is_throttled(username: str) -> bool:
    """Whether somebody tried that name too often from some address."""
    found = SignInFailure.objects.filter(digest=_digest(username), at__range=lately(WINDOW))
    return int(found.count()) >= OF_BOTH


def free_account(by: Scope, account: UUID) -> None:
    """The person can try again at once. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        found: Account = find_own_person(by, "agency.renew_access", account, alone=False)
        forget_failures(found.username)
        write_audit(account=by.account, engagement=None, action="free", table="account", record=account)


def _digest(username: str) -> str:
    name = Account.normalize_username(username).casefold()
    return str(salted_hmac("zhagen.sign-in", name, algorithm="sha256").hexdigest())


def is_password_right(account: Account, password: str, place: TriedFrom) -> bool:
    """Whether it is theirs. Wrong ones count as at the door, and StateConflict after too many of them."""
    right = count_try(account.username, place, lambda: account.check_password(password))
    if right:
        forget_failures(account.username, place)
    return right


# A browser is told its own number and, as digests, who was signed in with it: sealed against change, and no way in.

_SALT = "zhagen.known-device"
KNOWN_FOR = dt.timedelta(days=180)
_MOST = 12  # people at one machine
_SHORT = 16


def find_place(kept: str, username: str, address: str) -> TriedFrom:
    """The place of a try, from what the browser kept and the address that it comes from."""
    device, known = _read(kept)
    return TriedFrom(address, f"device {device}" if _digest(username)[:_SHORT] in known else "")


def remember_device(kept: str, account: Account) -> str:
    """What the browser keeps from now on: the same number, and this person among those who were here."""
    device, known = _read(kept)
    own = _digest(account.username)[:_SHORT]
    known = [own, *(one for one in known if one != own)][:_MOST]
    return signing.dumps([device or secrets.token_urlsafe(16), known], salt=_SALT)


def _read(kept: str) -> tuple[str, list[str]]:
    try:
        device, known = signing.loads(kept, salt=_SALT, max_age=KNOWN_FOR)
    except signing.BadSignature:
        return "", []
    return device, known
