"""Entries that may be two of one: the list, two side by side, one of both, two again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.pages.merging.forms import FIRST, SECOND, MergeForm, OneForm
from zhagen.web.pages.merging.presenters import differing_of, draw_pairs, list_done, sides_of
from zhagen.web.pages.records.context import NOT_YOURS_TO_CHANGE, RecordContext, open_record_context
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.answers import allow_form, allow_post, draw_failed
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.finder_results import RecordFinder
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records

if TYPE_CHECKING:
    from zhagen.web.store.record import DatedRecord


def _open(request: HttpRequest, engagement: UUID, table: str) -> RecordContext:
    if table not in records.MERGED:
        raise NotFound(table)
    context = open_record_context(request, engagement, table)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    return context


@allow_form
def list_pairs(request: HttpRequest, engagement: UUID, table: str) -> HttpResponse:
    """Those that look alike, one that is found by its name, and what was done."""
    context = _open(request, engagement, table)
    form = OneForm(RecordFinder(context, table), _("其中一条"), form_data(request))
    if form.is_bound and form.is_valid():
        return redirect("pair", engagement, table, form.cleaned_data["one"])
    shown = {
        "record_context": context,
        "form": form,
        "pairs": draw_pairs(context),
        "merges": list_done(context),
        "done": request.GET.get("done", ""),
    }
    return render(request, "merging/pairs.html", shown, status=422 if form.errors else 200)


@allow_form
def show_pair(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """That entry and the one `?with=` names, or the way to find it. By POST they become one, or are said to be two."""
    context = _open(request, engagement, table)
    if "with" not in request.GET:
        row = records.find_record(context.scope, table, record)
        return _find_other(request, context, row)
    rows = records.find_pair(context.scope, engagement, table, record, _id(request.GET["with"]))
    if request.POST.get("act") == "apart":
        records.keep_apart(context.scope, engagement, table, rows[0].pk, rows[1].pk)
        return redirect(reverse("pairs", args=[engagement, table], query={"done": "apart"}))
    return _compare(request, context, rows)


def _find_other(request: HttpRequest, context: RecordContext, row: DatedRecord) -> HttpResponse:
    form = OneForm(RecordFinder(context, context.table), _("和哪一条是同一个"), form_data(request))
    if form.is_bound and form.is_valid():
        other = form.cleaned_data["one"]
        args = [context.engagement.pk, context.table, row.pk]
        if other != str(row.pk):
            return redirect(reverse("pair", args=args, query={"with": other}))
        form.add_error("one", _("这就是它自己"))
    shown = {"record_context": context, "title": title_of(row), "form": form}
    return render(request, "merging/other.html", shown, status=422 if form.errors else 200)


def _compare(request: HttpRequest, context: RecordContext, rows: tuple[Any, Any]) -> HttpResponse:
    here, table = context.engagement.pk, context.table
    sides = sides_of(context, rows)
    likelier = FIRST if sides[0].number >= sides[1].number else SECOND
    initial = {"first_version": rows[0].version, "second_version": rows[1].version, "keep": likelier}
    titles = sides[0].named.title, sides[1].named.title
    form = MergeForm(titles, differing_of(context, rows), form_data(request), initial=initial)
    status, sentence = 422 if form.errors else 200, ""
    if form.is_bound and form.is_valid():
        pair, taken = form.chosen(rows[0].pk, rows[1].pk)
        with Attempt(form) as attempt:
            records.merge_records(context.scope, here, table, pair, taken, id=form.cleaned_data["id"])
            return redirect(reverse("pairs", args=[here, table], query={"done": "merged"}))
        sentence = str(attempt.sentence) if attempt.stale else ""
        status = 409 if attempt.stale else 422
    shown = {"record_context": context, "sides": sides, "form": form, "sentence": sentence}
    return render(request, "merging/pair.html", shown, status=status)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as wrong:
        raise NotFound(text[:36]) from wrong


@allow_post
def undo_merge(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """Both are there again. `record`: the id of the merge."""
    context = _open(request, engagement, table)
    with Attempt() as attempt:
        records.undo_merge(context.scope, engagement, record)
        return redirect(reverse("pairs", args=[engagement, table], query={"done": "undone"}))
    return draw_failed(request, context.kind.one, attempt.sentence, 409)
