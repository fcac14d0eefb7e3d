"""Concerns: listed, raised, shown, taken a step further."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.concerns.forms import (
    STATES,
    CloseForm,
    ConcernForm,
    ReopenForm,
    SoughtConcernsForm,
    StepForm,
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
    RecordContext,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.ui.answers import allow_form, allow_post, allow_reading, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, form_id
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.ui.refusals import Attempt, say_in
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.records import service as records

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Concern


@allow_form
def add_concern(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """With `?household=ID` it begins with that one."""
    context = open_to_add(request, engagement, "concerns")
    if (data := form_data(request)) is None:
        home = request.GET.get("household")
        begun = {"id": str(form_id(request)), "who": [f"households:{home}"] if home else []}
        form = ConcernForm(context.scope, engagement, initial=begun)
        return render(request, "concerns/add.html", {"record_context": context, "form": form})
    form = ConcernForm(context.scope, engagement, data)
    finding = is_finding(form)
    if not finding and form.is_valid() and form.answers(_questions(context, form), {"household": "who"}):
        with Attempt(form, say=say_in(form, {"household": "who"})) as attempt:
            row = records.open_concern(context.scope, engagement, form.values(), id=form.cleaned_data["id"])
            return lead_on(request, row.written, "saved", "concern", engagement, row.pk, of=row.pk)
        if attempt.stale:  # sent once more with other words
            shown = {"record_context": context, "form": form, "already": attempt.stale.current}
            return render(request, "concerns/add.html", shown, status=409)
    shown = {"record_context": context, "form": form}
    return render(request, "concerns/add.html", shown, status=200 if finding else 422)


def _questions(context: RecordContext, form: ConcernForm | StepForm, id: UUID | None = None) -> Any:
    return records.question_record(context.scope, "concerns", context.engagement.pk, form.values(), id=id)


A_PAGE = 20
QUICK = 4  # states that are one tap away


@allow_seeking
def list_concerns(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """What is asked for stands in the address, its words under a key; the counts are of the list that is shown."""
    context = open_record_context(request, engagement, "concerns")
    today = timezone.localdate()
    form = SoughtConcernsForm({name: str(value) for name, value in asked_in(request).items()})
    sought = form.sought(today)
    found = records.find_concerns(context.scope, engagement, sought)
    counts = records.count_concerns(found)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "record_context": context,
        "form": form,
        "sought": sought,
        "quick": STATES[:QUICK],
        "counts": counts,
        "bands": bands_of(counts),
        "shares": shares_of(counts),
        "owed": records.find_due(context.scope, engagement, today).untold.count(),
        "page": page,
        "rows": [(row, title_of_concern(row), line_of_concern(row), steps_of(row)) for row in page],
    }
    return render(request, "concerns/rows.html", shown)


FORMS = {"take-up": TakeUpForm, "close": CloseForm, "tell-back": TellBackForm, "reopen": ReopenForm}
DONE = (*FORMS, "saved")


@allow_reading
def show_concern(request: HttpRequest, engagement: UUID, concern: UUID) -> HttpResponse:
    """A deleted one too, without its forms."""
    context = open_record_context(request, engagement, "concerns")
    paths = {step: reverse(f"concern-{step}", args=[engagement, concern]) for step in FORMS}
    drafts = {step: data for step, path in paths.items() if (data := form_data(request, path))}
    sent = {step: FORMS[step](data, prefix=step) for step, data in drafts.items()}
    return draw_concern(request, context, context.row(concern), sent)


def draw_concern(
    request: HttpRequest,
    context: RecordContext,
    row: Concern,
    sent: dict[str, Any] | None = None,
    **more: Any,
) -> HttpResponse:
    """The page; `sent`: a form that was sent and not saved, by its step, drawn as it was typed."""
    steps = [] if row.deleted_at or not context.may_change(row) else _open_steps(row)
    begun = {"version": row.version, "turned_to": row.turned_to, "lead": row.lead}
    forms = {step: FORMS[step](initial=begun, prefix=step) for step in steps} | (sent or {})
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of_concern(row),
        "line": line_of_concern(row),
        "steps": steps_of(row),
        "cells": cells_of_concern(row),
        "forms": {step.replace("-", "_"): form for step, form in forms.items()},
        "next": "take-up" if row.closed is None and not row.turned_to else "close",
        "done": done_in(request, DONE),
    }
    status = more.pop("status", 200)
    return render(request, "concerns/concern.html", {**shown, **more}, status=status)


def _open_steps(row: Concern) -> list[str]:
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


@allow_post
def step_concern(request: HttpRequest, engagement: UUID, concern: UUID, step: str) -> HttpResponse:
    """On the version that was opened. What cannot be is said beside its field; what was typed stays."""
    context = open_record_context(request, engagement, "concerns")
    row = context.row_to_change(concern)
    form: Any = FORMS[step](request.POST, prefix=step)
    if row.deleted_at is not None:
        return draw_concern(request, context, row, {step: form}, sentence=DELETED_MEANWHILE, status=409)
    if form.is_valid() and form.answers(_questions(context, form, concern)):
        with Attempt(form, beside=_first_field(form), missing=True) as attempt:
            saved = ACTS[step](context.scope, concern, form.cleaned_data["version"], form.values())
            return lead_on(request, saved.written, step, "concern", engagement, concern)
        if attempt.stale or attempt.gone:
            row = context.row(concern)
            data = request.POST.copy()
            data[form.add_prefix("version")] = row.version
            form.data = data
            sentence = MEANWHILE if attempt.stale else DELETED_MEANWHILE
            return draw_concern(request, context, row, {step: form}, sentence=sentence, status=409)
    return draw_concern(request, context, row, {step: form}, status=422)


def _first_field(form: forms.Form) -> str | None:
    return next((field.name for field in form.visible_fields()), None)
