"""The list of concerns: who waits for an answer first, and how far they have come."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.concerns.forms import STATES, SoughtConcernsForm
from zhagen.web.pages.concerns.presenters import bands_of, shares_of
from zhagen.web.pages.records.concerns import line_of_concern, steps_of, title_of_concern
from zhagen.web.pages.records.context import open_place

A_PAGE = 20
QUICK = 4  # states that are one tap away


@require_safe
def list_concerns(request: Any, engagement: UUID) -> Any:
    """What is asked for stands in the address, and only there; the counts are of the list that is shown."""
    place = open_place(request, engagement, "concerns")
    today = timezone.localdate()
    form = SoughtConcernsForm(request.GET.dict())
    sought = form.sought(today)
    found = fieldwork.find_concerns(place.scope, engagement, sought)
    counts = fieldwork.count_concerns(found)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "place": place,
        "form": form,
        "sought": sought,
        "quick": STATES[:QUICK],
        "counts": counts,
        "bands": bands_of(counts),
        "shares": shares_of(counts),
        "owed": fieldwork.find_due(place.scope, engagement, today).untold.count(),
        "page": page,
        "rows": [(row, title_of_concern(row), line_of_concern(row), steps_of(row)) for row in page],
    }
    return render(request, "pages/concerns/rows.html", shown)
