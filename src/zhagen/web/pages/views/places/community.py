"""The community: its areas and buildings, and how many live there."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.navigation.addresses import address_of
from zhagen.web.pages.places.counts import add_up, by_area
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.readings import service as readings
from zhagen.web.store.base import today
from zhagen.web.store.kinds import kind_of

# What else there is of a community: the tables of these kinds, each with a page of its own or the list of its records.
HERE = ("households", "residents", "partners", "resources", "profile_facts", "kept")


@require_safe
def show_community(request: Any, engagement: UUID) -> Any:
    """Sums are those of the buildings that are written down."""
    place = open_place(request, engagement, "buildings")
    found = fieldwork.list_households(place.scope, engagement, today(), readings.known_within())
    shown = {
        "place": place,
        "within": readings.known_within().days,
        "areas": by_area(found.buildings),
        "total": add_up("", found.buildings),
        "number": sum(one.id is not None for one in found.buildings),
        "registers": [
            (_address(table, engagement), kind_of(service_of(table).MODELS[table])) for table in HERE
        ],
        "may_rename": agency.may_rename(place.scope, engagement),
        "renamed": request.GET.get("done") == "renamed",
        "done": request.GET.get("done") == "buildings",
    }
    return render(request, "pages/places/community.html", shown)


def _address(table: str, engagement: UUID) -> Any:
    own = address_of(table, engagement=engagement)
    return own or address_of("records", engagement=engagement, table=table)
