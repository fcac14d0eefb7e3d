"""Engagements and agencies that are a person's to see."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import (
    Account,
    Agency,
    Community,
    Engagement,
    Invitation,
    Membership,
    RoleChange,
    Station,
)
from zhagen.web.agency.queries.people import agencies_where, joined_in
from zhagen.web.agency.use_cases.invitations import live_invitations
from zhagen.web.common.access import Scope, engagements_where
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.middleware import once
from zhagen.web.common.models import AccessRow, AuditRow


def neighbours_of(engagements: Collection[UUID]) -> dict[UUID, int]:
    """The engagements of the same communities with their data versions: whose community-wide rows are read too."""
    communities = Engagement.objects.unscoped().filter(pk__in=engagements).values("community")
    found = Engagement.objects.unscoped().filter(community__in=communities).order_by("pk")
    return dict(found.values_list("pk", "data_version"))


def neighbourhoods_of(engagements: Collection[UUID]) -> dict[UUID, dict[UUID, int]]:
    """The same for each of the engagements by itself. One query."""
    communities = Engagement.objects.unscoped().filter(pk__in=engagements).values("community")
    found = Engagement.objects.unscoped().filter(community__in=communities).order_by("pk")
    rows = list(found.values_list("pk", "community", "data_version"))
    home = {key: community for key, community, _ in rows}
    return {
        one: {key: version for key, community, version in rows if community == home[one]}
        for one in engagements
    }


def all_engagements() -> list[UUID]:
    """Every engagement of the installation, for the installation's own ledger."""
    return list(Engagement.objects.unscoped().filter(deleted_at__isnull=True).values_list("pk", flat=True))


def find_boards(by: Scope) -> list[Engagement]:
    """With community and station, by name. Asked once a request: the frame of a page asks too."""
    return list(once(("boards", by.account), lambda: _find_boards(by)))


def _find_boards(by: Scope) -> list[Engagement]:
    found = (
        Engagement.objects.unscoped()
        .filter(pk__in=engagements_where(by, "agency.open_board"), deleted_at__isnull=True)
        .select_related("community__station")
        .order_by("community__name", "pk")
    )
    return list(found)


def find_board(by: Scope, engagement: UUID) -> Engagement:
    """The engagement, asked for once a request; NotFound where it is not theirs or is none."""
    if engagement not in engagements_where(by, "agency.open_board"):
        raise NotFound(str(engagement))
    found = Engagement.objects.unscoped().select_related("community__station")
    return once(("board", engagement), lambda: found.get(pk=engagement))


def find_own(by: Scope) -> UUID | None:
    """The engagement of somebody who works in one and has no other to look at; None for anybody else."""
    own = engagements_where(by, "agency.record")
    return next(iter(own)) if len(by.engagements) == 1 and own else None


def is_founded() -> bool:
    """Whether the installation has its first account."""
    return bool(Account.objects.exists())


_PLACES = ("agency", "station", "engagement__community")


def name_beside(by: Scope, rows: Sequence[AuditRow | AccessRow]) -> dict[UUID, str]:
    """By record, as far as it is of their agencies: one query for each kind that is among these rows."""
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        wanted[row.table].add(row.record)
    agencies = agencies_where(by, "agency.read_logs")
    held = Membership.objects.unscoped().filter(agency__in=agencies)
    sources: dict[str, tuple[Any, Callable[[Any], str]]] = {
        "account": (
            Account.objects.filter(Q(pk__in=held.values("account")) | Q(pk__in=joined_in(agencies))),
            str,
        ),
        "membership": (held.select_related("account", *_PLACES), _role),
        "invitation": (
            Invitation.objects.unscoped().filter(agency__in=agencies).select_related(*_PLACES),
            _link,
        ),
        "role_change": (
            RoleChange.objects.unscoped().filter(agency__in=agencies).select_related("account", *_PLACES),
            _change,
        ),
        "station": (Station.objects.unscoped().filter(agency__in=agencies), str),
        "agency": (Agency.objects.within(by).filter(pk__in=agencies), str),
    }
    return {
        one.pk: name(one)
        for table, (found, name) in sources.items()
        if wanted[table]
        for one in found.filter(pk__in=wanted[table])
    }


def _role(held: Membership) -> str:
    return " · ".join((str(held.account), str(held.get_role_display()), str(held.place)))


def _change(asked: RoleChange) -> str:
    """Of a role as of one that is held; of a link whom it was for."""
    if not asked.role:
        return str(asked.account)
    return " · ".join((str(asked.account), str(asked.get_role_display()), str(asked.place)))


def _link(made: Invitation) -> str:
    """Whom it was for; a link for a new password gives no role."""
    return " · ".join((made.name, str(made.get_role_display()), str(made.place))) if made.role else made.name


@dataclass(slots=True)
class AgencyPart:
    """An agency with its stations, a station with its communities, a community with its engagements."""

    itself: Agency | Station | Community | Engagement
    parts: list[Any] = field(default_factory=list)


def list_own_agencies(by: Scope) -> list[AgencyPart]:
    """Four queries, however large the agency; NotAllowed for whoever manages none."""
    managed = agencies_where(by, "agency.manage")
    if not managed:
        raise NotAllowed(_("这是机构管理的事"))
    agencies = {
        one.pk: AgencyPart(one) for one in Agency.objects.within(by).filter(pk__in=managed).order_by("name")
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


def find_own_part(by: Scope, place: UUID) -> Agency | Station | Community | Engagement:
    """The agency, station, community or engagement of that id; NotFound unless it is theirs, NotAllowed."""
    agencies = agencies_where(by, "agency.manage")
    seen: dict[type[Model], QuerySet[Any]] = {
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
            own: Agency | Station | Community | Engagement = found
            return own
    raise NotFound(str(place))


def list_open_invitations(by: Scope) -> Sequence[Invitation]:
    """Those whose links still open something, the newest first."""
    return list(
        live_invitations()
        .filter(agency__in=agencies_where(by, "agency.invite"))
        .select_related("agency", "station", "engagement__community", "made_by")
        .order_by("-made_at")
    )


def _under(
    above: dict[UUID, AgencyPart], model: type[Station] | type[Community], path: str, order: str
) -> dict[UUID, AgencyPart]:
    found = {}
    for one in model.objects.unscoped().filter(**{f"{path}__in": above}).order_by(order):
        found[one.pk] = AgencyPart(one)
        above[getattr(one, f"{path}_id")].parts.append(found[one.pk])
    return found
