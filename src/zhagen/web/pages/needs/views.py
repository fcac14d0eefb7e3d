"""A round of needs is shown; a finding is added, the order written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhagen.web.common.errors import NotAllowed
from zhagen.web.common.ids import make_id
from zhagen.web.pages.needs.forms import RanksForm, finding_form
from zhagen.web.pages.needs.presenters import asked_of, lines_of
from zhagen.web.pages.records.context import (
    NOT_YOURS_TO_ADD,
    SENT_ALREADY,
    RecordContext,
    open_record_context,
)
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records


@allow_form
def show_needs(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`?round=2` that round, one that is only beginning too; else the newest. `act`: a finding, or the order."""
    context = open_record_context(request, engagement, "need_findings")
    if request.method == "POST" and not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    data = form_data(request)
    asked = request.GET.get("round", "") if data is None else data.get("round") or data.get("number") or ""
    number = int(asked) if asked.isdecimal() and 0 < len(asked) < 5 and int(asked) else None
    found, numbers = records.find_needs_round(context.scope, engagement, number)
    if data is None:
        return _draw(request, context, found, numbers)
    act = _rank if data.get("act") == "rank" else _add
    return act(request, context, found, numbers, data)


def _add(
    request: HttpRequest,
    context: RecordContext,
    found: records.NeedsRound,
    numbers: list[int],
    data: Mapping[str, Any],
) -> HttpResponse:
    form, here = finding_form(found.number, data), context.engagement.pk
    if form.is_valid():
        with Attempt(form):
            row = records.record(
                context.scope, "need_findings", here, form.values(), id=form.cleaned_data["id"]
            )
            if row.written.differs:
                return _draw(
                    request, context, found, numbers, finding=form, sentence=SENT_ALREADY, status=409
                )
            return _lead_back(lead_on(request, row.written, "finding", "needs", here, of=row.pk), found)
    return _draw(request, context, found, numbers, finding=form, status=200 if is_draft(data) else 422)


def _rank(
    request: HttpRequest,
    context: RecordContext,
    found: records.NeedsRound,
    numbers: list[int],
    data: Mapping[str, Any],
) -> HttpResponse:
    form, here = RanksForm(found, data), context.engagement.pk
    if form.is_valid():
        with Attempt(form) as attempt:
            places, seen, key = form.places(), form.seen_places(), form.cleaned_data["id"]
            written = records.rank_needs(context.scope, here, found.number, places, seen, id=key)
            return _lead_back(lead_on(request, written, "ranked", "needs", here, of=key), found)
        if attempt.stale:
            anew = RanksForm(found)
            kept = {**dict(data.items()), "seen": anew.initial["seen"], "id": str(make_id())}
            again = RanksForm(found, kept)
            return _draw(request, context, found, numbers, ranks=again, sentence=attempt.sentence, status=409)
    return _draw(request, context, found, numbers, ranks=form, status=200 if is_draft(data) else 422)


def _lead_back(answer: Any, found: records.NeedsRound) -> HttpResponse:
    """To the same round."""
    return redirect(f"{answer.url}&round={found.number}")


def _draw(
    request: HttpRequest,
    context: RecordContext,
    found: records.NeedsRound,
    numbers: list[int],
    *,
    finding: Any = None,
    ranks: Any = None,
    sentence: Any = "",
    status: int = 200,
) -> HttpResponse:
    shown = {
        "record_context": context,
        "found": found,
        "numbers": sorted({*numbers, found.number}, reverse=True),
        "following": max([*numbers, found.number]) + 1,
        "lines": lines_of(found),
        "asked": asked_of(found),
        "finding": finding or finding_form(found.number),
        "ranks": ranks or RanksForm(found),
        "may_change": context.may_add,
        "done": done_in(request, ("finding", "ranked")),
        "sentence": sentence,
    }
    return render(request, "needs/needs.html", shown, status=status)
