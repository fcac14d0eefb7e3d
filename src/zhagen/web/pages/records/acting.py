"""A page on which things are done with the record that it shows."""

from collections.abc import Callable, Mapping
from typing import Any

from django.shortcuts import redirect

from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.sentences import DELETED_MEANWHILE, NOT_YOURS_TO_CHANGE
from zhagen.web.pages.saves import begin_save, end_save

Acts = Mapping[str, Callable[..., str | dict[str, Any]]]


def act_or_draw(request: Any, place: Place, row: Any, acts: Acts, page: str, draw: Callable[..., Any]) -> Any:
    """Drawn when it is asked for. By POST `act` names what is to be done, and what was done leads to `page` again.

    An act answers what it did, or with what the page is to be drawn again: a form that could not be saved, a sentence;
    `finding`: nothing was to be saved. Of a deleted record there is only its own page, where it can be brought back.
    """
    if request.method == "POST" and not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if row.deleted_at is not None and request.method != "POST":
        return redirect("record", place.engagement.pk, place.table, row.pk)
    if request.method != "POST":
        return draw(request, place, row)
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise NotThere(str(row.pk))
    begun = begin_save()
    answer = act(place, row, request.POST)
    if isinstance(answer, str):
        return end_save(place.scope, begun, answer, page, place.engagement.pk, row.pk)
    status = 200 if answer.pop("finding", False) else 409 if "sentence" in answer else 422
    if row.deleted_at is not None:
        status, answer["sentence"] = 409, DELETED_MEANWHILE
    return draw(request, place, row, status=status, **answer)
