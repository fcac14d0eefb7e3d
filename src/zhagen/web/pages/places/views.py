"""The doors of a building, written down together: said, shown, written."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.community import service as community
from zhagen.web.pages.forms.doors import DoorsForm
from zhagen.web.pages.places.ways import may_write
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import DELETED_MEANWHILE, NOT_YOURS_TO_ADD
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.saves import begin_save, end_save


@require_http_methods(["GET", "HEAD", "POST"])
def write_doors(request: Any, engagement: UUID, record: UUID) -> Any:
    """Only what has been shown is written; said otherwise since, it is shown once more."""
    place = open_place(request, engagement, "buildings")
    row = place.row(record)
    if row.deleted_at is not None and request.method != "POST":
        raise NotThere(str(record))
    if not may_write(place.scope, engagement, "households"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        return _draw(request, place, row, DoorsForm())
    form = DoorsForm(request.POST)
    if row.deleted_at is not None:
        return _draw(request, place, row, form, sentence=DELETED_MEANWHILE, status=409)
    if not form.is_valid():
        return _draw(request, place, row, form, status=422)
    plan = form.plan()
    try:
        doors = plan.list_doors()
    except Invalid as wrong:
        for name, sentence in wrong.fields.items():
            form.add_error(name, sentence)
        return _draw(request, place, row, form, status=422)
    if form.is_to_be_written(plan):
        begun = begin_save()
        community.write_doors(place.scope, engagement, record, doors, id=form.cleaned_data["id"])
        return end_save(place.scope, begun, "doors", "building", engagement, record)
    form.mark_shown(plan)
    compared = community.compare_doors(place.scope, engagement, record, doors)
    return _draw(request, place, row, form, compared=compared)


def _draw(request: Any, place: Place, row: Any, form: Any, *, status: int = 200, **more: Any) -> Any:
    shown = {"place": place, "row": row, "title": title_of(row), "form": form, **more}
    return render(request, "pages/places/doors.html", shown, status=status)
