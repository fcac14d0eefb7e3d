"""Where a role holds: an agency, one of its stations, or one engagement."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Engagement, Station
from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


@dataclass(frozen=True, slots=True)
class RolePlace:
    """The agency, and the part of it that is meant; neither station nor engagement: all of it."""

    agency: UUID
    station: UUID | None = None
    engagement: UUID | None = None


def find_role_place(by: Scope, permission: str, place: UUID, role: Role | None = None) -> RolePlace:
    """The place of that id. NotThere where it is not theirs, NotAllowed, Invalid where the role cannot hold there."""
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
    raise NotThere(str(place))
