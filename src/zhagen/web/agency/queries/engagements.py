"""What an agency is made of, as its managers see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.invite import live_invitations
from zhagen.web.agency.domain.own_person import agencies_where
from zhagen.web.agency.models import Agency, Community, Engagement, Station
from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.common.scope import Scope


@dataclass(slots=True)
class Part:
    """An agency with its stations, a station with its communities, a community with its engagements."""

    itself: Any
    parts: list[Any] = field(default_factory=list)


def list_own_agencies(by: Scope) -> list[Part]:
    """Four queries, however large the agency; NotAllowed for whoever manages none."""
    managed = agencies_where(by, "agency.manage")
    if not managed:
        raise NotAllowed(_("这是机构管理的事"))
    agencies = {
        one.pk: Part(one) for one in Agency.objects.within(by).filter(pk__in=managed).order_by("name")
    }
    stations = _under(agencies, Station, "agency", "name")
    communities = _under(stations, Community, "station", "name")
    for one in (
        Engagement.objects.unscoped()
        .filter(community__in=communities, deleted_at__isnull=True)
        .select_related("community")
        .order_by("started", "pk")
    ):
        communities[one.community_id].parts.append(one)
    return list(agencies.values())


def find_own_part(by: Scope, place: UUID) -> Any:
    """The agency, station, community or engagement of that id; NotThere unless it is theirs, NotAllowed."""
    agencies = agencies_where(by, "agency.manage")
    seen: Any = {
        Agency: Agency.objects.within(by),
        Station: Station.objects.within(by),
        Community: Community.objects.within(by)
        | Community.objects.unscoped().filter(station__in=by.stations),
        Engagement: Engagement.objects.within(by).select_related("community"),
    }
    paths = {
        Agency: "pk",
        Station: "agency",
        Community: "station__agency",
        Engagement: "community__station__agency",
    }
    for model, rows in seen.items():
        found = rows.filter(pk=place).first()
        if found is not None:
            if not rows.filter(pk=place, **{f"{paths[model]}__in": agencies}).exists():
                raise NotAllowed(_("这是机构管理的事"))
            return found
    raise NotThere(str(place))


def list_open_invitations(by: Scope) -> Sequence[Any]:
    """Those whose links still open something, the newest first."""
    return list(
        live_invitations()
        .filter(agency__in=agencies_where(by, "agency.invite"))
        .select_related("agency", "station", "engagement__community", "made_by")
        .order_by("-made_at")
    )


def _under(above: dict[UUID, Part], model: Any, path: str, order: str) -> dict[UUID, Part]:
    found = {}
    for one in model.objects.unscoped().filter(**{f"{path}__in": above}).order_by(order):
        found[one.pk] = Part(one)
        above[getattr(one, f"{path}_id")].parts.append(found[one.pk])
    return found
