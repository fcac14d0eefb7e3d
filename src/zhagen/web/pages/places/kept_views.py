"""Which kinds of record a team keeps: by bundles in one save, or one by one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotAllowed
from zhagen.web.common.ids import make_id
from zhagen.web.pages.places.keeping import BundlesForm, KeepForm, keeping_of
from zhagen.web.pages.places.presenters import may_write
from zhagen.web.pages.records.context import NOT_YOURS_TO_ADD, RecordContext, open_record_context
from zhagen.web.pages.ui.answers import allow_form, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.store.record import today


@allow_form
def show_kept(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Bundles of kinds with a tick each; and a form a kind, which says that it is kept from a day on, or no longer."""
    context = open_record_context(request, engagement, "kept")
    data = form_data(request)
    if request.method == "POST" and not may_write(context.scope, engagement, "kept"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if data is not None and data.get("act") == "bundles":
        return _keep_bundles(request, context, data)
    if data is None:
        return _draw(request, context)
    form = KeepForm(data)
    if form.is_valid():
        with Attempt() as attempt:
            _say(context, form.cleaned_data)
            table = form.cleaned_data["table"]
            return redirect(f"{reverse('kept', args=[engagement])}?done={table}#{table}")
        form.add_error("day", attempt.sentence)
        return _draw(request, context, form, 409 if attempt.stale else 422)
    return _draw(request, context, form)


def _keep_bundles(request: HttpRequest, context: RecordContext, data: Any) -> HttpResponse:
    here = context.engagement.pk
    form = BundlesForm(keeping_of(context, today()), data)
    status = 200 if is_draft(data) else 422
    if form.is_valid():
        with Attempt(form) as attempt:
            day, key = form.cleaned_data["day"], form.cleaned_data["id"]
            written = agency.keep_tables(context.scope, here, form.tables(), day, id=key)
            return lead_on(request, written, "bundles", "kept", here)
        if attempt.stale:
            again = data.copy()
            again["id"] = str(make_id())
            form.data = again
            form.add_error(None, attempt.sentence)
            status = 409
    return _draw(request, context, bundles=form, status=status)


def _say(context: RecordContext, said: dict[str, Any]) -> None:
    here, table = context.engagement.pk, said["table"]
    if said["action"] == "keep":
        agency.keep_table(context.scope, here, table, said["day"], id=said["id"])
    else:
        agency.stop_keeping(context.scope, here, table, said["day"])


def _draw(
    request: HttpRequest,
    context: RecordContext,
    wrong: KeepForm | None = None,
    status: int = 422,
    bundles: BundlesForm | None = None,
) -> HttpResponse:
    day = today()
    listed = keeping_of(context, day)
    form = bundles or BundlesForm(listed, initial={"id": make_id(), "day": day, "bundles": []})
    shown = {
        "record_context": context,
        "form": form,
        "bundles": list(zip(listed, form["bundles"], strict=True)),
        "today": day.isoformat(),
        "key": wrong.data.get("id") if wrong and is_draft(wrong.data) else str(make_id()),
        "wrong": wrong,
        "wrong_table": wrong.data.get("table", "") if wrong else "",
        "ours": may_write(context.scope, context.engagement.pk, "kept"),
        "all_kept": all(one.is_whole for one in listed),
        "done": request.GET.get("done", ""),
    }
    said = bundles is not None or (wrong is not None and wrong.errors)
    return render(request, "places/kept.html", shown, status=status if said else 200)
