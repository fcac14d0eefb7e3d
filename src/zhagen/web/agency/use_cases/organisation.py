"""Another name for an agency, a station or a community: a slip of the first day does not stand for ever."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Agency, Community, Engagement, Station
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


@dataclass(frozen=True, slots=True)
class Named:
    """A place with a name. `table`: its kind; `asked`: where its permission is asked."""

    itself: Any
    table: str
    asked: UUID


def find_named(by: Scope, place: UUID) -> Named:
    """The agency, station or community of that id, for whoever may rename it. NotThere unless theirs, NotAllowed."""
    found = _find(by, place)
    if not may(by, f"agency.rename_{found.table}", found.asked):
        raise NotAllowed(_("这是机构管理的事"))
    return found


def may_rename(by: Scope, engagement: UUID) -> bool:
    """Whether the person may rename the community of that engagement."""
    return may(by, "agency.rename_community", engagement)


def rename_place(by: Scope, place: UUID, name: str) -> Any:
    """The place with its new name; with the same name nothing is written. Raises NotThere, NotAllowed, Invalid."""
    with transaction.atomic():
        named = find_named(by, place)
        found = type(named.itself).objects.unscoped().select_for_update().get(pk=place)
        name = name.strip()
        if not name:
            raise Invalid({"name": _("请写上名字")})
        if found.name == name:
            return found
        if named.table == "station" and _is_taken(found, name):
            raise Invalid({"name": _("已有一个站叫这个名字")})
        found.name = name
        found.save(update_fields=["name"])
        _audit(by, named)
    return found


def _find(by: Scope, place: UUID) -> Named:
    if place in by.agencies:
        return Named(Agency.objects.within(by).get(pk=place), "agency", place)
    if place in by.stations:
        return Named(Station.objects.within(by).get(pk=place), "station", place)
    found = Community.objects.unscoped().filter(pk=place).first()
    asked = None
    if found is not None:
        own = (one for one, community in by.communities.items() if community == place)
        asked = found.station_id if found.station_id in by.stations else next(own, None)
    if asked is None:
        raise NotThere(str(place))
    return Named(found, "community", asked)


def _is_taken(station: Any, name: str) -> bool:
    others = Station.objects.unscoped().filter(agency=station.agency_id, name=name).exclude(pk=station.pk)
    return bool(others.exists())


def _audit(by: Scope, named: Named) -> None:
    """A row; of a community one for each engagement, whose readings are then known to be old."""
    said = {"account": by.account, "action": "rename", "table": named.table, "record": named.itself.pk}
    if named.table != "community":
        write_audit(**said, engagement=None, columns=["name"])
        return
    of = Engagement.objects.unscoped().filter(community=named.itself.pk).values_list("pk", flat=True)
    for engagement in of:
        write_audit(**said, engagement=engagement, columns=["name"])
