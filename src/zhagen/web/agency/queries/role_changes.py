"""Roles and links that wait for a second person, as those read them whom they concern."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from zhagen.web.agency.models import ChangeState, Invitation, Membership, Notice, RoleChange
from zhagen.web.agency.queries.people import agencies_where
from zhagen.web.agency.use_cases.roles import RolePlace
from zhagen.web.agency.use_cases.second_person import is_needed_for_invited, may_confirm, may_object
from zhagen.web.common.access import Role, Scope, may

KEPT = dt.timedelta(days=30)  # how long what is decided is still listed
_WITH = ("account", "agency", "station", "engagement__community", "asked_by", "decided_by")


@dataclass(frozen=True, slots=True)
class ChangeSeen:
    """A change, and what this person may answer."""

    change: RoleChange
    may_confirm: bool = False
    may_object: bool = False
    may_withdraw: bool = False


def list_notices(by: Scope) -> list[Notice]:
    """What stands on this person's first page: first what cannot be put away, then the newest. One query."""
    now = timezone.now()
    held = Membership.objects.unscoped().filter(account=by.account, ended_at__isnull=True)
    own = Q(change__account=by.account) | Q(change__agency__in=held.values("agency"))
    stands = Q(seen_at__isnull=True, at__gt=now - KEPT) | Q(stands_until__gt=now)
    found = Notice.objects.filter(own, stands, account=by.account)
    order = (F("stands_until").asc(nulls_last=True), "-at", "pk")
    return list(found.select_related(*(f"change__{one}" for one in _WITH)).order_by(*order))


def list_role_changes(by: Scope) -> list[ChangeSeen]:
    """Those that they were told of or may answer: open ones first, then what was decided lately."""
    rows = _seen(by).filter(Q(state=ChangeState.OPEN) | Q(decided_at__gt=timezone.now() - KEPT))
    found = rows.select_related(*_WITH).order_by("-asked_at", "pk").distinct()
    return sorted(
        (
            ChangeSeen(
                one,
                one.is_open and may_confirm(by, one),
                one.is_open and may_object(by, one),
                one.is_open and one.asked_by_id == by.account,
            )
            for one in found
        ),
        key=lambda seen: not seen.change.is_open,
    )


def list_waiting_for(by: Scope, account: UUID) -> list[RoleChange]:
    """What waits for a second person and concerns that account."""
    found = _seen(by).filter(account=account, state=ChangeState.OPEN)
    return list(found.select_related(*_WITH).order_by("asked_at").distinct())


def waits_for_another(by: Scope, invitation: Invitation) -> bool:
    """Whether the link opens, or the role that it gives holds, only when a second person has confirmed it."""
    if invitation.account_id is not None:
        return RoleChange.objects.unscoped().filter(invitation=invitation, state=ChangeState.OPEN).exists()
    where = RolePlace(invitation.agency_id, invitation.station_id, invitation.engagement_id)
    return is_needed_for_invited(by, Role(invitation.role), where)


def _seen(by: Scope) -> QuerySet[RoleChange]:
    told = Notice.objects.filter(account=by.account).values("change")
    seen = Q(pk__in=told) | Q(agency__in=agencies_where(by, "agency.confirm_change"))
    for path, places in (("station", by.stations), ("engagement", by.engagements)):
        theirs = [place for place in places if may(by, "agency.object_to_change", place)]
        seen |= Q(**{f"{path}__in": theirs})
    return RoleChange.objects.unscoped().filter(seen)
