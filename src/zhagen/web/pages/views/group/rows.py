"""The list of groups: how many are in each, who leads, when it last met."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.community import service as community
from zhagen.web.pages.group.words import LEADER, leaders_of
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import Sought, narrow_records

A_PAGE = 30


@require_safe
def list_groups(request: Any, engagement: UUID) -> Any:
    """`?q=` words, `&when=closed` those that are no more."""
    place = open_place(request, engagement, "groups")
    closed = request.GET.get("when") == "closed"
    words = request.GET.get("q", "")[:100]
    rows = place.rows().filter(closed__isnull=not closed)
    found = community.with_members(place.scope, narrow_records(rows, place.kind, Sought(words)))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    leaders = leaders_of(place, [one.pk for one in page])
    nature = place.kind.column("nature")
    shown = {
        "place": place,
        "page": page,
        "closed": closed,
        "words": words,
        "leader": word_of(kind_of(community.MODELS["roles"]).column("role"), LEADER),
        "rows": [(one, title_of(one), word_of(nature, one.nature), leaders.get(one.pk, [])) for one in page],
    }
    return render(request, "pages/group/rows.html", shown)
