"""The roll of an activity called, called again, corrected."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotThere
from zhagen.web.pages.activities.entry import NOT_A_RESIDENT
from zhagen.web.pages.activity.calling import draw_roll, save_roll
from zhagen.web.pages.forms.further_people import further_people
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import DELETED_MEANWHILE, EDITED_MEANWHILE, NOT_YOURS_TO_CHANGE
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.ui.finder_field import is_finding


@require_http_methods(["GET", "HEAD", "POST"])
def call_roll(request: Any, engagement: UUID, record: UUID) -> Any:
    """Only names that were changed are written; of one that two people changed, the second is told."""
    place = open_place(request, engagement, "activities")
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if row.deleted_at is not None and request.method != "POST":
        raise NotThere(str(record))
    sentence, status = "", 200
    further = further_people(place, request.POST if request.method == "POST" else None)
    if request.method == "POST" and not is_finding(further):
        begun = begin_save()
        status, sentence = _save(place, row, request.POST, further)
        if status == 200:
            return end_save(place.scope, begun, "roll", "activity-page", engagement, record)
    roll = draw_roll(place, row, request.POST)
    shown = {"place": place, "row": row, "title": title_of(row), "roll": roll, "sentence": sentence}
    return render(request, "pages/activity/call.html", {**shown, "further": further}, status=status)


def _save(place: Place, row: Any, data: Any, further: Any) -> tuple[int, Any]:
    """The status and a sentence; 200 where all was written."""
    if row.deleted_at is not None:
        return 409, DELETED_MEANWHILE
    if not further.is_valid():
        return 422, ""
    try:
        save_roll(place, row, data, further.newcomers())
    except EditedMeanwhile:
        return 409, EDITED_MEANWHILE
    except Invalid as wrong:
        new = {name: said for name, said in wrong.fields.items() if name.startswith("newcomers-")}
        for name, said in new.items():
            further.add_sentence(name.removeprefix("newcomers-"), said)
        return 422, "" if new else NOT_A_RESIDENT
    return 200, ""
