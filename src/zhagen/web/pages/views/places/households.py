"""Whom to visit: the households of a community, never seen first, then the longest unseen."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.forms.households_asked import HouseholdsForm
from zhagen.web.pages.places.ago import say_ago
from zhagen.web.pages.places.counts import by_area
from zhagen.web.pages.places.ways import may_write, visit_form
from zhagen.web.pages.records.context import open_place
from zhagen.web.readings import service as readings
from zhagen.web.store.base import today

A_PAGE = 30


@require_safe
def list_households(request: Any, engagement: UUID) -> Any:
    """What is asked for stands in the address, and only there."""
    place, day = open_place(request, engagement, "households"), today()
    found = fieldwork.list_households(place.scope, engagement, day, readings.known_within())
    ours = may_write(place.scope, engagement, "contacts")
    form = HouseholdsForm(found.buildings, ours, request.GET)
    narrowed = fieldwork.narrow_households(place.scope, engagement, found.rows, form.asked())
    page = Paginator(narrowed, A_PAGE).get_page(request.GET.get("page"))
    living = community.list_records(place.scope, "residents", engagement)
    aliases: dict[UUID, list[str]] = {}
    for home, alias in living.filter(household__in=[one.id for one in page]).values_list(
        "household", "alias"
    ):
        aliases.setdefault(home, []).append(alias)
    shown = {
        "place": place,
        "form": form,
        "page": page,
        "rows": [(one, say_ago(one.seen, day), " · ".join(aliases.get(one.id, ()))) for one in page],
        "within": readings.known_within().days,
        "areas": by_area(found.buildings),
        "visit": visit_form(place.scope, engagement),
        "ours": ours,
    }
    return render(request, "pages/places/households.html", shown)
