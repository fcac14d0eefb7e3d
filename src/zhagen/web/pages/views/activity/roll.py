"""The roll of an activity called, called again, corrected."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotThere
from zhagen.web.pages.activity.calling import draw_roll, save_roll
from zhagen.web.pages.activity.entry import NOT_A_RESIDENT
from zhagen.web.pages.records.naming import title_of
from zhagen.web.pages.records.place import open_place
from zhagen.web.pages.records.sentences import EDITED_MEANWHILE, NOT_YOURS_TO_CHANGE


@require_http_methods(["GET", "HEAD", "POST"])
def call_roll(request: Any, engagement: UUID, record: UUID) -> Any:
    """Only names that were changed are written; of one that two people changed, the second is told."""
    place = open_place(request, engagement, "activities")
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if row.deleted_at is not None:
        raise NotThere(str(record))
    sentence, status = "", 200
    if request.method == "POST":
        try:
            save_roll(place, row, request.POST)
        except EditedMeanwhile:
            sentence, status = EDITED_MEANWHILE, 409
        except Invalid:
            sentence, status = NOT_A_RESIDENT, 422
        else:
            address = redirect("activity-page", engagement, record)
            address["Location"] += "?done=roll"
            return address
    roll = draw_roll(place, row, request.POST)
    shown = {"place": place, "row": row, "title": title_of(row), "roll": roll, "sentence": sentence}
    return render(request, "pages/activity/call.html", shown, status=status)
