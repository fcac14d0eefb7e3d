"""The places in which a role can hold, as a list to choose from."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.scope import Scope

Choices = list[tuple[str, list[tuple[UUID, str]]]]


def place_choices(by: Scope) -> Choices:
    """For each agency that they manage: all of it, its stations, its communities' engagements."""
    return [(str(part.itself), _places_of(part)) for part in agency.list_own_agencies(by)]


def _places_of(part: agency.Part) -> list[tuple[UUID, str]]:
    found = [(part.itself.pk, _("整个机构"))]
    for station in part.parts:
        found.append((station.itself.pk, str(station.itself)))
        for community in station.parts:
            found += [(one.pk, _named(station, community, one)) for one in community.parts]
    return found


def _named(station: agency.Part, community: agency.Part, engagement: Any) -> str:
    said: Sequence[Any] = [station.itself, community.itself, engagement.name or engagement.focus]
    return " · ".join(str(one) for one in said if one)
