"""Where a role can hold, and the row that says that somebody has it."""

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import ChangeState, Engagement, Invitation, Membership, Station
from zhagen.web.common.access import Role, Scope, may
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound


@dataclass(frozen=True, slots=True)
class RolePlace:
    """The agency, and the part of it that is meant; neither station nor engagement: all of it."""

    agency: UUID
    station: UUID | None = None
    engagement: UUID | None = None

    @property
    def place(self) -> UUID:
        """The id of what is meant."""
        return self.engagement or self.station or self.agency


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


def write_membership(by: UUID, account: UUID, role: Role, where: RolePlace) -> Membership:
    """The membership with its audit row, in the caller's transaction.

    Links to the account that open something end: whoever said yes to them said so of an account that reads less.
    """
    made, new = Membership.objects.unscoped().get_or_create(
        account_id=account,
        agency_id=where.agency,
        station_id=where.station,
        engagement_id=where.engagement,
        role=role,
        ended_at=None,
    )
    if new:
        links = Invitation.objects.unscoped().filter(account=account, used_at__isnull=True)
        waiting = links.filter(changes__state=ChangeState.OPEN).values("pk")
        links.filter(revoked_at__isnull=True).exclude(pk__in=waiting).update(revoked_at=timezone.now())
        write_audit(
            account=by,
            engagement=where.engagement,
            action="give_role",
            table="membership",
            record=made.pk,
            columns=[role.value],
        )
    return made
