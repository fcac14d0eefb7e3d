"""One concern: its five steps, and the forms of the next ones."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.pages.concerns.forms import CloseForm, ReopenForm, TakeUpForm, TellBackForm
from zhagen.web.pages.records.concerns import cells_of_concern, line_of_concern, steps_of, title_of_concern
from zhagen.web.pages.records.context import Place, open_place

FORMS = {"take-up": TakeUpForm, "close": CloseForm, "tell-back": TellBackForm, "reopen": ReopenForm}
DONE = (*FORMS, "saved")


@require_safe
def show_concern(request: Any, engagement: UUID, concern: UUID) -> Any:
    """A deleted one too, without its forms."""
    place = open_place(request, engagement, "concerns")
    return draw_concern(request, place, place.row(concern))


def draw_concern(
    request: Any, place: Place, row: Any, sent: dict[str, Any] | None = None, **more: Any
) -> Any:
    """The page; `sent`: a form that was sent and not saved, by its step, drawn as it was typed."""
    steps = [] if row.deleted_at or not place.may_change(row) else _open_steps(row)
    begun = {"version": row.version, "turned_to": row.turned_to, "lead": row.lead}
    forms = {step: FORMS[step](initial=begun, prefix=step) for step in steps} | (sent or {})
    done = request.GET.get("done")
    shown = {
        "place": place,
        "row": row,
        "title": title_of_concern(row),
        "line": line_of_concern(row),
        "steps": steps_of(row),
        "cells": cells_of_concern(row),
        "forms": {step.replace("-", "_"): form for step, form in forms.items()},
        "next": "take-up" if row.closed is None and not row.turned_to else "close",
        "done": done if done in DONE else "",
    }
    status = more.pop("status", 200)
    return render(request, "pages/concerns/concern.html", {**shown, **more}, status=status)


def _open_steps(row: Any) -> list[str]:
    """What can be done next, the likeliest first."""
    if row.closed is None:
        return ["take-up", "close"]
    return ["reopen"] if row.told_back else ["tell-back", "reopen"]
