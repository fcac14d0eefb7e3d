"""Concerns: listed, raised, shown, taken a step further."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.pages.concerns.forms import (
    STATES,
    CloseForm,
    ConcernForm,
    ReopenForm,
    SoughtConcernsForm,
    TakeUpForm,
    TellBackForm,
)
from zhagen.web.pages.concerns.presenters import (
    bands_of,
    cells_of_concern,
    line_of_concern,
    shares_of,
    steps_of,
    title_of_concern,
)
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    NOT_YOURS_TO_ADD,
    NOT_YOURS_TO_CHANGE,
    RecordContext,
    begin_save,
    end_save,
    open_record_context,
)
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.records import service as records


@require_http_methods(["GET", "HEAD", "POST"])
def add_concern(request: Any, engagement: UUID) -> Any:
    """With `?household=ID` it begins with that one."""
    place = open_record_context(request, engagement, "concerns")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if (data := form_data(request)) is None:
        home = request.GET.get("household")
        begun = {"id": str(make_id()), "who": [f"households:{home}"] if home else []}
        form = ConcernForm(place.scope, engagement, initial=begun)
        return render(request, "concerns/add.html", {"place": place, "form": form})
    form = ConcernForm(place.scope, engagement, data)
    finding = is_finding(form)
    if not finding and form.is_valid():
        start = begin_save()
        try:
            row = records.open_concern(place.scope, engagement, form.values(), id=form.cleaned_data["id"])
            if not _says_the_same(row, form.values()):
                return render(
                    request,
                    "concerns/add.html",
                    {"place": place, "form": form, "already": row},
                    status=409,
                )
            return end_save(place.scope, start, "saved", "concern", engagement, row.pk, of=row.pk)
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                name = "who" if name == "household" else name
                form.add_error(name if name in form.fields else None, sentence)
    shown = {"place": place, "form": form}
    return render(request, "concerns/add.html", shown, status=200 if finding else 422)


def _says_the_same(row: Any, typed: dict[str, Any]) -> bool:
    """Sent once more with other words, what was typed must not get lost in silence."""
    stands = {name: getattr(row, row._meta.get_field(name).attname) for name in typed}
    return all(
        (stands[name] in ("", None) and said in ("", None)) or stands[name] == said
        for name, said in typed.items()
    )


A_PAGE = 20
QUICK = 4  # states that are one tap away


@require_safe
def list_concerns(request: Any, engagement: UUID) -> Any:
    """What is asked for stands in the address, and only there; the counts are of the list that is shown."""
    place = open_record_context(request, engagement, "concerns")
    today = timezone.localdate()
    form = SoughtConcernsForm(request.GET.dict())
    sought = form.sought(today)
    found = records.find_concerns(place.scope, engagement, sought)
    counts = records.count_concerns(found)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "place": place,
        "form": form,
        "sought": sought,
        "quick": STATES[:QUICK],
        "counts": counts,
        "bands": bands_of(counts),
        "shares": shares_of(counts),
        "owed": records.find_due(place.scope, engagement, today).untold.count(),
        "page": page,
        "rows": [(row, title_of_concern(row), line_of_concern(row), steps_of(row)) for row in page],
    }
    return render(request, "concerns/rows.html", shown)


FORMS = {"take-up": TakeUpForm, "close": CloseForm, "tell-back": TellBackForm, "reopen": ReopenForm}
DONE = (*FORMS, "saved")


@require_safe
def show_concern(request: Any, engagement: UUID, concern: UUID) -> Any:
    """A deleted one too, without its forms."""
    place = open_record_context(request, engagement, "concerns")
    paths = {step: reverse(f"concern-{step}", args=[engagement, concern]) for step in FORMS}
    drafts = {step: data for step, path in paths.items() if (data := form_data(request, path))}
    sent = {step: FORMS[step](data, prefix=step) for step, data in drafts.items()}
    return draw_concern(request, place, place.row(concern), sent)


def draw_concern(
    request: Any, place: RecordContext, row: Any, sent: dict[str, Any] | None = None, **more: Any
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
    return render(request, "concerns/concern.html", {**shown, **more}, status=status)


def _open_steps(row: Any) -> list[str]:
    """What can be done next, the likeliest first."""
    if row.closed is None:
        return ["take-up", "close"]
    return ["reopen"] if row.told_back else ["tell-back", "reopen"]


MEANWHILE = _("您打开之后，有人改过这件诉求。上面是现在的样子；您写的还在下面，再按一次就以您写的为准。")
Act = Callable[[Any, UUID, int, dict[str, Any]], Any]
ACTS: dict[str, Act] = {
    "take-up": lambda by, id, version, said: records.take_up_concern(by, id, version, **said),
    "close": lambda by, id, version, said: records.close_concern(by, id, version, **said),
    "tell-back": lambda by, id, version, said: records.tell_back(by, id, version, said["told_back"]),
    "reopen": lambda by, id, version, said: records.reopen_concern(by, id, version),
}


@require_POST
def step_concern(request: Any, engagement: UUID, concern: UUID, step: str) -> Any:
    """On the version that was opened. What cannot be is said beside its field; what was typed stays."""
    place = open_record_context(request, engagement, "concerns")
    row = place.row(concern)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    form = FORMS[step](request.POST, prefix=step)
    if row.deleted_at is not None:
        return draw_concern(request, place, row, {step: form}, sentence=DELETED_MEANWHILE, status=409)
    if form.is_valid():
        begun = begin_save()
        try:
            ACTS[step](place.scope, concern, form.cleaned_data["version"], form.values())
            return end_save(place.scope, begun, step, "concern", engagement, concern)
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        except StateConflict as never:
            form.add_error(_first_field(form), never.sentence)
        except (StaleVersion, NotFound) as other:
            return _meanwhile(request, place, concern, step, form, other)
    return draw_concern(request, place, row, {step: form}, status=422)


def _meanwhile(
    request: Any, place: RecordContext, concern: UUID, step: str, form: Any, other: Exception
) -> Any:
    row = place.row(concern)
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = row.version
    sentence = MEANWHILE if isinstance(other, StaleVersion) else DELETED_MEANWHILE
    return draw_concern(request, place, row, {step: form}, sentence=sentence, status=409)


def _first_field(form: Any) -> str | None:
    return next((field.name for field in form.visible_fields()), None)
