"""One record: its cells in words, and what it was before."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.pages.forms.reveal import RevealForm
from zhagen.web.pages.places.own_page import own_page
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.names import names_in
from zhagen.web.pages.records.pointing import pointing_to
from zhagen.web.pages.records.presenters import cells_of, history_of
from zhagen.web.pages.records.titles import title_of

DONE = ("saved", "changed", "deleted", "restored")


@require_safe
def show_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """A deleted one too, with the way to bring it back."""
    place = open_place(request, engagement, table)
    return draw_record(request, place, place.open_row(record))


def draw_record(
    request: Any, place: Place, row: Any, sentence: Any = "", *, reveal: Any = None, revealed: bool = False
) -> Any:
    """The page; with a sentence where something could not be done with the record.

    `reveal`: the form that asks why somebody looks at what is hidden, as it was sent; `revealed`: they said why.
    """
    versions = place.service.list_versions(place.scope, place.table, row.pk)
    names = names_in(place, row, versions)
    cells = cells_of(place, row, names, revealed=revealed)
    history = history_of(place, row, versions, names, revealed=revealed)
    done = request.GET.get("done")
    shown = {
        "place": place,
        "row": row,
        "title": title_of(row),
        "own_page": own_page(place.engagement.pk, place.table, row),
        "cells": cells,
        "history": history,
        "pointing": pointing_to(place, row),
        "hides": any(one.hidden for one in [*cells, *(cell for told in history for cell in told.cells)]),
        "reveal": reveal or RevealForm(),
        "revealed": revealed,
        "may_change": place.may_change(row),
        "settled": place.why_not_now(row, "change"),
        "done": done if done in DONE else "",
        "sentence": sentence,
    }
    status = 409 if sentence else 422 if reveal else 200
    return render(request, "pages/records/record.html", shown, status=status)
