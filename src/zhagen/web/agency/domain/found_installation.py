"""The first account of an empty installation, and what it works in."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.open_engagement import write_engagement
from zhagen.web.agency.models import Account, Agency, Community, Membership, Station
from zhagen.web.agency.validators.password import check_password
from zhagen.web.agency.validators.username import check_username
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotNow
from zhagen.web.common.roles import Role

FIRST_ROLES = (Role.WORKER, Role.LEAD, Role.MANAGER)


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What the first page asks."""

    username: str
    name: str
    password: str
    agency: str
    station: str
    community: str
    started: dt.date
    language: str = ""


def found_installation(first: FirstRun) -> tuple[Any, Any]:
    """Make account, agency, station, community and engagement; returns (account, engagement).

    The account works in the station, leads it and manages the agency. Raises NotNow where there is an account
    already, Invalid with a sentence for each field that will not do.
    """
    with transaction.atomic():
        if Account.objects.exists():
            raise NotNow(_("这里已经有人了，请登录"))
        _check(first)
        account = Account.objects.make(first.username, first.name, first.password, first.language)
        agency = Agency.objects.create(name=first.agency)
        station = Station.objects.create(agency=agency, name=first.station)
        community = Community.objects.create(station=station, name=first.community)
        for role in FIRST_ROLES:
            place = {} if role is Role.MANAGER else {"station": station}
            Membership.objects.create(account=account, agency=agency, role=role, **place)
        engagement = write_engagement(account, community, {"started": first.started})
        write_audit(account=account.pk, engagement=None, action="found", table="agency", record=agency.pk)
    return account, engagement


def _check(first: FirstRun) -> None:
    wrong: dict[str, Any] = {}
    for field in ("name", "agency", "station", "community"):
        if not getattr(first, field).strip():
            wrong[field] = _("这一栏要填")
    wrong |= check_username(first.username)
    wrong |= check_password(first.password, first.username, first.name)
    if wrong:
        raise Invalid(wrong)
