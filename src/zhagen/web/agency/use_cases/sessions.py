"""Where somebody is signed in, and signing out there."""

import datetime as dt
from importlib import import_module
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from zhagen.web.agency.models import Account, SignedInPlace
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotFound

LASTS = dt.timedelta(hours=12)  # a long day, whatever is done in it
IDLE = dt.timedelta(hours=2)
NOTED = dt.timedelta(minutes=5)  # how exactly it is known when somebody was here last
SKEW = dt.timedelta(minutes=1)  # how far the clocks of two machines may be apart


def lately(lasts: dt.timedelta) -> tuple[dt.datetime, dt.datetime]:
    """From when to when a stamp counts.

    One of a time that is yet to come was left by a clock that was wrong for a while: it counts as not there, so that
    nobody is signed in, or locked out, until that time has come.
    """
    now = timezone.now()
    return now - lasts, now + SKEW


def is_lately(stamp: float, lasts: dt.timedelta) -> bool:
    """The same of seconds since 1970, as a session keeps them."""
    first, last = lately(lasts)
    return first.timestamp() <= stamp <= last.timestamp()


def has_ended(began: float, seen: float) -> bool:
    """Whether a session that began and was last seen then is over."""
    return not (is_lately(began, LASTS) and is_lately(seen, IDLE))


def clear_sessions() -> None:
    """Sessions that are over are gone from the database, and so are the places of which they were."""
    now, age = timezone.now(), dt.timedelta(seconds=settings.SESSION_COOKIE_AGE)
    Session.objects.exclude(expire_date__range=(now, now + age + SKEW)).delete()
    SignedInPlace.objects.exclude(began_at__range=lately(LASTS), seen_at__range=lately(IDLE)).delete()


def open_session(account: Account, session_key: str, device: str) -> None:
    """Somebody signed in; places whose sessions have ended by themselves are forgotten."""
    now = timezone.now()
    gone = SignedInPlace.objects.filter(account=account)
    gone.exclude(began_at__range=lately(LASTS), seen_at__range=lately(IDLE)).delete()
    SignedInPlace.objects.update_or_create(
        session_key=session_key,
        defaults={"account": account, "device": device, "began_at": now, "seen_at": now},
    )


def touch_session(session_key: str) -> None:
    """They are still there."""
    SignedInPlace.objects.filter(session_key=session_key).update(seen_at=timezone.now())


def close_session(session_key: str) -> None:
    """They signed out."""
    SignedInPlace.objects.filter(session_key=session_key).delete()


def sign_out_session(account: Account, place: UUID) -> str:
    """The session there ends; returns its key. Raises NotFound for a place that is not theirs."""
    with transaction.atomic():
        found = SignedInPlace.objects.filter(account=account, pk=place).first()
        if found is None:
            raise NotFound(str(place))
        import_module(settings.SESSION_ENGINE).SessionStore(found.session_key).delete()
        found.delete()
        write_audit(
            account=account.pk, engagement=None, action="sign_out_place", table="account", record=account.pk
        )
    return str(found.session_key)


def list_sessions(account: Account) -> list[SignedInPlace]:
    """Those that are still open, the newest first."""
    own = SignedInPlace.objects.filter(account=account)
    found = own.filter(began_at__range=lately(LASTS), seen_at__range=lately(IDLE))
    return list(found.order_by("-seen_at"))
