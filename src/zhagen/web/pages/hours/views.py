"""Other hours of a week or a month, in one grid and with one save."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from zhagen.web.common.errors import NotAllowed
from zhagen.web.common.ids import make_id
from zhagen.web.pages.hours.forms import HoursForm, other_period, write_seen
from zhagen.web.pages.hours.presenters import HoursSheet, lines_of, open_sheet, sums_of
from zhagen.web.pages.records.context import NOT_YOURS_TO_ADD, RecordContext, open_record_context
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on, say_done
from zhagen.web.pages.ui.draft_forms import form_data, form_id, is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.records.service import Cell


@allow_form
def show_hours(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """With `?worker=ID&period=2026-11` (or 2026-W48) those; else the person's own of this month."""
    context, today = open_record_context(request, engagement, "work_hours"), timezone.localdate()
    data = form_data(request)
    asked = request.GET if data is None else data
    sheet = open_sheet(context, asked.get("worker", ""), asked.get("period", ""), today)
    if request.method == "POST" and not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if data is None:
        worker = sheet.worker and sheet.worker.pk
        begun = {"id": form_id(request), "worker": worker, "period": sheet.period}
        return _draw(request, context, sheet, HoursForm(sheet.cells, sheet.values, initial=begun))
    form = HoursForm(sheet.cells, sheet.values, data)
    if form.is_valid():
        with Attempt(form) as attempt:
            said = form.cleaned_data
            written = records.save_hours(
                context.scope, engagement, said["worker"], form.changes(), id=said["id"]
            )
            return _lead_back(
                lead_on(request, written, say_done(written), "hours", engagement, of=said["id"]), said
            )
        if attempt.stale:
            return _draw_edited(request, context, sheet, form, attempt.stale.current)
    return _draw(request, context, sheet, form, 200 if is_draft(data) else 422)


def _lead_back(answer: HttpResponse, said: dict[str, Any]) -> HttpResponse:
    """To the same worker and days."""
    answer["Location"] += f"&{urlencode({name: str(said[name]) for name in ('worker', 'period')})}"
    return answer


def _draw_edited(
    request: HttpRequest,
    context: RecordContext,
    sheet: HoursSheet,
    form: HoursForm,
    meanwhile: dict[Cell, float | None],
) -> HttpResponse:
    """What was typed stays in the cells that the person changed; the others are as they stand now."""
    changed = form.changes()
    data = dict(form.data.items())
    for name, cell in form.cells.items():
        if cell not in changed:
            data[name] = form.initial.get(name, "")
    data["id"], data["seen"] = str(make_id()), write_seen(sheet.values)
    again = HoursForm(sheet.cells, sheet.values, data)
    return _draw(request, context, sheet, again, 409, meanwhile)


def _draw(
    request: HttpRequest,
    context: RecordContext,
    sheet: HoursSheet,
    form: HoursForm,
    status: int = 200,
    meanwhile: dict[Cell, float | None] | None = None,
) -> HttpResponse:
    columns, total = sums_of(sheet)
    shown = {
        "record_context": context,
        "sheet": sheet,
        "other": other_period(sheet.period, sheet.today),
        "has_next": sheet.period.last < sheet.today,
        "form": form,
        "lines": lines_of(sheet, form, meanwhile),
        "columns": columns,
        "total": total,
        "edited": status == 409,
        "meanwhile": meanwhile,
        "done": done_in(request, ("saved",)),
    }
    return render(request, "hours/hours.html", shown, status=status)
