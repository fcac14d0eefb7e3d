"""The buildings of a community, written down together: said, shown, written."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed
from zhagen.web.community import service as community
from zhagen.web.pages.places.forms import BuildingsForm
from zhagen.web.pages.places.ways import may_write
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.saves import begin_save, end_save


@require_http_methods(["GET", "HEAD", "POST"])
def write_buildings(request: Any, engagement: UUID) -> Any:
    """Only what has been shown is written; said otherwise since, it is shown once more."""
    place = open_place(request, engagement, "buildings")
    if not may_write(place.scope, engagement, "buildings"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    template = "pages/places/buildings.html"
    if request.method != "POST":
        return render(request, template, {"place": place, "form": BuildingsForm()})
    form = BuildingsForm(request.POST)
    if not form.is_valid():
        return render(request, template, {"place": place, "form": form}, status=422)
    rows = form.buildings()
    if form.is_to_be_written(rows):
        begun = begin_save()
        try:
            community.write_buildings(place.scope, engagement, rows, id=form.cleaned_data["id"])
        except Invalid as wrong:
            form.add_error("lines", " ".join(str(one) for one in wrong.fields.values()))
            return render(request, template, {"place": place, "form": form}, status=422)
        return end_save(place.scope, begun, "buildings", "community", engagement)
    form.mark_shown(rows)
    compared = community.compare_buildings(place.scope, engagement, rows)
    return render(request, template, {"place": place, "form": form, "compared": compared})
