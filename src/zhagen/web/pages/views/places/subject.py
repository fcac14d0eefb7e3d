"""What the pages of a person, a home, a building, a body and a thing have in common."""

from typing import Any

from django.shortcuts import redirect, render

from zhagen.web.pages.places.presenters import by_month
from zhagen.web.pages.places.ways import visit_form, ways_from
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.names import names_in
from zhagen.web.pages.records.presenters import cells_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.timeline import Timeline


def draw_subject(request: Any, template: str, place: Place, row: Any, timeline: Timeline, **more: Any) -> Any:
    """Its page: who or what it is, and what happened, newest first. `row` comes with what it points to.

    Of one that was deleted there is only its record, with the way to bring it back.
    """
    here = place.engagement.pk
    if row.deleted_at is not None:
        return redirect("record", here, place.table, row.pk)
    shown = {
        "place": place,
        "row": row,
        "title": title_of(row),
        "cells": cells_of(place, row, names_in(place, row, [])),
        "months": by_month(timeline.entries, row.pk),
        "page": timeline.page,
        "ways": ways_from(place.scope, here, place.table, row.pk),
        "visit": visit_form(place.scope, here),
        "may_change": place.may_change(row),
    }
    return render(request, f"pages/places/{template}.html", shown | more)
