"""The plan is shown, an objective written, a step added, moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.pages.plans.forms import StepForm, objective_form, step_form
from zhagen.web.pages.plans.presenters import card_of, step_line
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    EDITED_SINCE,
    NOT_YOURS_TO_ADD,
    SENT_ALREADY,
    RecordContext,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.records.forms import PartForm, at_version
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on, sent_number
from zhagen.web.pages.ui.draft_forms import form_data, is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records

DONE = ("objective", "step", "moved")


@allow_form
def show_plan(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`act` names what is done on it: a step is added, or moved to another objective."""
    context = open_record_context(request, engagement, "objectives")
    if request.method == "POST" and not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if (data := form_data(request)) is None:
        return _draw(request, context)
    if data.get("act") == "move" and not is_draft(data):
        return _move(request, context)
    return _add_step(request, context, data)


def _add_step(request: HttpRequest, context: RecordContext, data: Mapping[str, Any]) -> HttpResponse:
    form, here = StepForm(data), context.engagement.pk
    if form.is_valid():
        with Attempt(form):
            row = records.record(
                context.scope,
                "plan_steps",
                here,
                {"day": timezone.localdate(), **form.values()},
                id=form.cleaned_data["id"],
            )
            if row.written.differs:
                return _draw(request, context, data, sentence=SENT_ALREADY, status=409)
            return lead_on(request, row.written, "step", "plan", here, of=row.pk)
    status = 200 if is_draft(data) else 422
    return _draw(request, context, data, form=form, status=status)


def _move(request: HttpRequest, context: RecordContext) -> HttpResponse:
    """A step whose objective was deleted goes on under another."""
    here = context.engagement.pk
    try:
        step, to = UUID(request.POST.get("step", "")), UUID(request.POST.get("objective", ""))
    except ValueError:
        raise NotFound("step") from None
    with Attempt(missing=True) as attempt:
        version = sent_number(request, "version")
        row = records.change_record(context.scope, "plan_steps", step, version, {"objective": to})
        return lead_on(request, row.written, "moved", "plan", here)
    return _draw(request, context, sentence=attempt.sentence or DELETED_MEANWHILE, status=409)


def _draw(
    request: HttpRequest,
    context: RecordContext,
    data: Mapping[str, Any] | None = None,
    *,
    form: StepForm | None = None,
    status: int = 200,
    sentence: Any = "",
) -> HttpResponse:
    day = timezone.localdate()
    plans, orphans = records.find_plans(context.scope, context.engagement.pk)
    bound = form.data.get("objective") if form is not None else None
    cards = [
        (
            plan.number,
            [
                (
                    card,
                    form if form is not None and bound == str(card.row.pk) else step_form(card.row.pk, data),
                )
                for card in (card_of(one, day) for one in plan.objectives)
            ],
        )
        for plan in plans
    ]
    shown = {
        "record_context": context,
        "plans": cards,
        "orphans": [(step_line(row, day), row.objective) for row in orphans],
        "objectives": [card for _number, listed in cards for card, _form in listed],
        "lost": form
        if form is not None and bound not in {str(c.row.pk) for _n, o in cards for c, _f in o}
        else None,
        "done": done_in(request, DONE),
        "sentence": sentence,
        "may_change": context.may_add,
    }
    return render(request, "plans/plan.html", shown, status=status)


@allow_form
def add_objective(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """With `?finding=ID` it begins with that one."""
    context, key = open_to_add(request, engagement, "objectives"), make_id()
    if (data := form_data(request)) is None:
        form = objective_form(context, key)
        form.initial["finding"] = request.GET.get("finding") or None
        return _draw_form(request, context, form)
    form = objective_form(context, key, data)
    if not form.is_finding() and form.is_valid():
        with Attempt(form) as attempt:
            row = records.write_objective(
                context.scope, engagement, form.values(), id=form.cleaned_data["id"]
            )
            return lead_on(request, row.written, "objective", "plan", engagement, of=row.pk)
        if attempt.stale:
            return _draw_form(request, context, form, 409, attempt.sentence)
    return _draw_form(request, context, form, 422 if form.errors else 200)


@allow_form
def change_objective(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """On the version that was opened."""
    context = open_record_context(request, engagement, "objectives")
    row = context.row_to_change(record)
    if row.deleted_at is not None:
        return redirect("record", engagement, "objectives", record)
    data = form_data(request)
    form = objective_form(context, row.pk, data, row)
    if data is None or form.is_finding() or not form.is_valid():
        return _draw_form(request, context, form, 422 if form.errors else 200, row=row)
    with Attempt(form) as attempt:
        version = form.cleaned_data["version"] or 0
        saved = records.change_objective(context.scope, record, version, form.values())
        return lead_on(request, saved.written, "objective", "plan", engagement, of=record)
    if attempt.stale:
        again = at_version(form, attempt.stale.current)
        return _draw_form(request, context, again, 409, EDITED_SINCE, row)
    return _draw_form(request, context, form, 422, row=row)


def _draw_form(
    request: HttpRequest,
    context: RecordContext,
    form: PartForm,
    status: int = 200,
    sentence: Any = "",
    row: Any = None,
) -> HttpResponse:
    shown = {"record_context": context, "form": form, "sentence": sentence, "row": row}
    return render(request, "plans/objective.html", shown, status=status)
