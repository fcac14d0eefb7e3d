"""Whom a person sees among the people, and whose account they may touch."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Account, Membership
from zhagen.web.common.errors import NotAllowed, NotNow, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


def agencies_where(by: Scope, permission: str) -> frozenset[UUID]:
    """The agencies in which the person may do this."""
    return frozenset(agency for agency in by.agencies if may(by, permission, agency))


def seen_memberships(by: Scope) -> Any:
    """The roles, held and ended, that this person sees: a manager the agency's, a lead the station's."""
    seen = Q(agency__in=agencies_where(by, "agency.see_people"))
    for path, places in (("station", by.stations), ("engagement", by.engagements)):
        seen |= Q(**{f"{path}__in": [place for place in places if may(by, "agency.see_people", place)]})
    return Membership.objects.unscoped().filter(seen)


def find_own_person(by: Scope, permission: str, account: UUID, *, alone: bool = True) -> Any:
    """The account, locked for the transaction. It has, or had, a role in an agency of theirs.

    `alone`: it must have no role anywhere else, for an account is one for all its agencies. Raises NotThere,
    NotAllowed, NotNow.
    """
    if not seen_memberships(by).filter(account=account).exists():
        raise NotThere(str(account))
    held, agencies = Membership.objects.unscoped().filter(account=account), agencies_where(by, permission)
    if not held.filter(agency__in=agencies).exists():
        raise NotAllowed(_("这是机构管理的事"))
    if alone and held.filter(ended_at__isnull=True).exclude(agency__in=agencies).exists():
        raise NotNow(_("这个账号不只是您机构的，只能结束在您这里的角色"))
    return Account.objects.select_for_update().get(pk=account)
