"""Which roles and links need a second person, who that may be, and who is told.

Whoever manages an agency gives its roles, and by that could give themselves the right to read what is not for them:
by a role of their own, by an account that they made or opened by a link, by a link to somebody else's account. So each
of these waits for somebody else. An account in the hands of the one who asks is nobody else.
"""

import datetime as dt
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from zhagen.web.agency.models import (
    ChangeKind,
    ChangeState,
    Engagement,
    Invitation,
    Membership,
    Notice,
    RoleChange,
    SecondFactor,
)
from zhagen.web.agency.use_cases.roles import RolePlace
from zhagen.web.common.access import Role, Scope, may

TEAM = frozenset({Role.WORKER, Role.LEAD})
READS = TEAM | {Role.SUPERVISOR}  # of people: more than the manager of an agency does
STANDS = dt.timedelta(days=7)


def is_needed_for_role(by: Scope, account: UUID, role: Role, where: RolePlace) -> bool:
    """Whether that role, given by that manager to that account, needs a second person."""
    if role is Role.VIEWER:
        return False
    if account == by.account:
        return role in READS
    return is_in_hands(by.account, account) and is_needed_for_invited(by, role, where)


def is_needed_for_invited(by: Scope, role: Role, where: RolePlace) -> bool:
    """The same for an account that is in that manager's hands, as that of somebody invited will be."""
    if role is Role.VIEWER:
        return False
    return role not in TEAM or not (_covers(by, role, where.place) or _is_empty(where))


def is_needed_for_link(by: Scope, account: UUID) -> bool:
    """Whether a link for a new password does. With a second factor it lets nobody else in, for it leaves that alone."""
    if not settings.DEMO and SecondFactor.objects.filter(account=account).exists():
        return False
    return any(
        role not in (*TEAM, Role.VIEWER) or (role in TEAM and not _covers(by, role, place))
        for role, place in held_by(account)
    )


def _covers(by: Scope, role: Role, place: UUID) -> bool:
    """Whether a manager who works there reads as much as that role does."""
    return bool(by.roles_in(place) & {role, Role.WORKER})


def _is_empty(where: RolePlace) -> bool:
    """Whether nobody reads anything there, nor ever did: a station or an engagement that begins."""
    return not _covering(where).filter(role__in=READS).exists()


def held_by(account: UUID) -> list[tuple[Role, UUID]]:
    """The roles that somebody has now, each with the id of its place."""
    held = Membership.objects.unscoped().filter(account=account, ended_at__isnull=True)
    return [(Role(one.role), one.engagement_id or one.station_id or one.agency_id) for one in held]


def is_in_hands(maker: UUID, account: UUID) -> bool:
    """Whether whoever made its link could be the one who uses it.

    Not where a second person has confirmed something of it since, nor where its second factor was there before.
    """
    links = Invitation.objects.unscoped().filter(made_by=maker, used_at__isnull=False)
    links = links.filter(Q(joined=account) | Q(account=account))
    confirmed = RoleChange.objects.unscoped().filter(
        account=account, state__in=(ChangeState.CONFIRMED, ChangeState.STOOD)
    )
    links = links.exclude(pk__in=confirmed.filter(invitation__isnull=False).values("invitation"))
    factor = SecondFactor.objects.filter(account=account).first()
    if factor is not None:
        links = links.filter(used_at__lt=factor.since)
    newest = links.order_by("-used_at").first()
    return newest is not None and not confirmed.filter(decided_at__gte=newest.used_at).exists()


def may_confirm(by: Scope, change: RoleChange) -> bool:
    """Whether the person is a second one, and one who may."""
    if not _is_second(by, change):
        return False
    if by.account == change.account_id or may(by, "agency.confirm_change", change.agency_id):
        return True
    concerned = [(role, place) for role, place in _places_of(change) if role is not Role.VIEWER]
    of_team = bool(concerned) and all(role in TEAM for role, _place in concerned)
    return of_team and all(may(by, "agency.confirm_team_change", place) for _role, place in concerned)


def may_object(by: Scope, change: RoleChange) -> bool:
    """The same, and whoever leads or supervises in one of its places."""
    seen = (may(by, "agency.object_to_change", place) for _role, place in _places_of(change))
    return _is_second(by, change) and (may_confirm(by, change) or any(seen))


def _is_second(by: Scope, change: RoleChange) -> bool:
    return by.account != change.asked_by_id and not is_in_hands(change.asked_by_id, by.account)


def _places_of(change: RoleChange) -> list[tuple[Role, UUID]]:
    if change.kind == ChangeKind.LINK:
        return held_by(change.account_id)
    return [(Role(change.role), change.engagement_id or change.station_id or change.agency_id)]


def stands_until(asked_by: UUID, account: UUID, agency: UUID) -> dt.datetime | None:
    """Where nobody else manages the agency: when it takes effect, unless somebody objects; else None."""
    others = Membership.objects.unscoped().filter(
        agency=agency, role=Role.MANAGER, ended_at__isnull=True, account__is_active=True
    )
    found = set(others.exclude(account__in=(asked_by, account)).values_list("account", flat=True))
    if any(not is_in_hands(asked_by, one) for one in found):
        return None
    return timezone.now() + STANDS


def tell(change: RoleChange, by: UUID | None) -> None:
    """Whom it concerns: team and supervisors of its places, the agency's managers, the person.

    Where it takes effect by standing: everybody in the agency but those who look from outside. `by` knows already.
    """
    now = timezone.now()
    for account in {change.account_id, *_concerned(change).values_list("account", flat=True)}:
        Notice.objects.update_or_create(
            change=change,
            account_id=account,
            defaults={
                "at": now,
                "seen_at": now if account == by else None,
                "stands_until": change.stands_until if change.is_open else None,
            },
        )


def _concerned(change: RoleChange) -> QuerySet[Membership]:
    here = Membership.objects.unscoped().filter(agency=change.agency_id, ended_at__isnull=True)
    inside = here.exclude(role=Role.VIEWER).filter(account__is_active=True)
    if change.stands_until is not None:
        return inside
    there = Q(role=Role.MANAGER)
    for where in _wheres_of(change):
        there |= Q(pk__in=_covering(where).filter(role__in=READS).values("pk"))
    return inside.filter(there)


def _wheres_of(change: RoleChange) -> list[RolePlace]:
    if change.kind != ChangeKind.LINK:
        return [RolePlace(change.agency_id, change.station_id, change.engagement_id)]
    held = Membership.objects.unscoped().filter(account=change.account_id, ended_at__isnull=True)
    return [RolePlace(one.agency_id, one.station_id, one.engagement_id) for one in held]


def _covering(where: RolePlace) -> QuerySet[Membership]:
    """The roles, ended ones too, that hold there: in the place, in what it is part of, in a part of it.

    Engagements of one community share what is of the whole community.
    """
    rows = Membership.objects.unscoped().filter(agency=where.agency)
    whole = Q(station__isnull=True, engagement__isnull=True)
    if where.engagement is not None:
        own = Engagement.objects.unscoped().filter(pk=where.engagement)
        beside = Q(engagement__community__in=own.values("community"))
        return rows.filter(whole | beside | Q(station__in=own.values("community__station")))
    if where.station is not None:
        return rows.filter(whole | Q(station=where.station) | Q(engagement__community__station=where.station))
    return rows
