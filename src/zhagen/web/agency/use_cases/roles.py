"""Roles given and ended."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Agency, Engagement, Membership, Station
from zhagen.web.agency.policies import manager_policy
from zhagen.web.agency.queries.people import find_own_person, seen_memberships
from zhagen.web.common.access import Role, Scope, may
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict


@dataclass(frozen=True, slots=True)
class RolePlace:
    """The agency, and the part of it that is meant; neither station nor engagement: all of it."""

    agency: UUID
    station: UUID | None = None
    engagement: UUID | None = None


def find_role_place(by: Scope, permission: str, place: UUID, role: Role | None = None) -> RolePlace:
    """The place of that id. NotFound where it is not theirs, NotAllowed, Invalid where the role cannot hold there."""
    found = _place(by, place)
    if not may(by, permission, place):
        raise NotAllowed(_("这是机构管理的事"))
    if role is Role.MANAGER and (found.station or found.engagement):
        raise Invalid({"place": _("机构管理管整个机构，不能只管一个站")})
    return found


def _place(by: Scope, place: UUID) -> RolePlace:
    if place in by.agencies:
        return RolePlace(place)
    if place in by.stations:
        station = Station.objects.within(by).get(pk=place)
        return RolePlace(station.agency_id, station=place)
    if place in by.engagements:
        agencies = Engagement.objects.unscoped().filter(pk=place).values_list("community__station__agency")
        return RolePlace(agencies.get()[0], engagement=place)
    raise NotFound(str(place))


def give_role(by: Scope, account: UUID, role: Role, place: UUID) -> Membership:
    """Give somebody of the agency a role more, and return the membership; the same one where they have it already.

    `place`: an agency, a station or an engagement. Raises NotFound, NotAllowed, Invalid.
    """
    where = find_role_place(by, "agency.give_role", place, role)
    with transaction.atomic():
        find_own_person(by, "agency.give_role", account, alone=False)
        return write_membership(by.account, account, role, where)


def write_membership(by: UUID, account: UUID, role: Role, where: RolePlace) -> Membership:
    """The membership with its audit row, in the caller's transaction."""
    made, new = Membership.objects.unscoped().get_or_create(
        account_id=account,
        agency_id=where.agency,
        station_id=where.station,
        engagement_id=where.engagement,
        role=role,
        ended_at=None,
    )
    if new:
        write_audit(
            account=by,
            engagement=where.engagement,
            action="give_role",
            table="membership",
            record=made.pk,
            columns=[role.value],
        )
    return made


def end_role(by: Scope, membership: UUID) -> Membership:
    """End it today and return it; one ended already as it stands. Raises NotFound, NotAllowed, StateConflict."""
    found = seen_memberships(by).filter(pk=membership).first()
    if found is None:
        raise NotFound(str(membership))
    if not may(by, "agency.end_role", found.agency_id):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        Agency.objects.unscoped().select_for_update().get(pk=found.agency_id)  # two managers end each other
        found.refresh_from_db()
        if found.ended_at is not None:
            return found
        if found.role == Role.MANAGER:
            if found.account_id == by.account:
                raise StateConflict(_("自己的机构管理角色，要请另一位机构管理来结束"))
            manager_policy([found.agency_id], without=found.account_id)
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
        write_audit(
            account=by.account,
            engagement=found.engagement_id,
            action="end_role",
            table="membership",
            record=found.pk,
            columns=[found.role],
        )
    return found
