"""Records of any kind: listed, found, shown."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from zhagen.web.agency import service as agency
from zhagen.web.common.audit import list_latest
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.places.presenters import own_page
from zhagen.web.pages.records.context import (
    BUNDLES,
    RecordContext,
    kind_of_table,
    open_record_context,
    service_of,
    tables_seen,
)
from zhagen.web.pages.records.guided_pages import list_guided, tables_guided
from zhagen.web.pages.records.list_forms import RevealForm, SoughtForm
from zhagen.web.pages.records.presenters import cells_of, history_of, pointed_at, pointing_to
from zhagen.web.pages.records.titles import names_in, summary_of, title_of
from zhagen.web.pages.ui.answers import allow_reading, done_in
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.search import count_records, narrow_records


@allow_reading
def show_start(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The pages made for a kind of work, then all records by table: of the kinds that this person may see.

    Who works there and does not lead finds only those tables that no such page stands for. NotFound where there is
    nothing to see.
    """
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    kinds = {table: kind_of_table(table) for table in tables_seen(scope, engagement)}
    if not kinds:
        raise NotFound(str(engagement))
    guided = list_guided(engagement)
    elsewhere = tables_guided(scope, engagement, guided)
    counts = count_records({table: service_of(table).list(scope, table, engagement) for table in kinds})
    groups = [
        (
            label,
            [
                (kinds[table], counts[table])
                for table in tables
                if table in kinds and table not in (elsewhere or ())
            ],
        )
        for label, tables in BUNDLES
    ]
    last = [(kinds[one.table], one) for one in list_latest(engagement, kinds)]
    shown = {
        "engagement": found,
        "guided": guided,
        "groups": groups,
        "is_all": elsewhere is None,
        "kinds": kinds.values(),
        "written": last,
        "reads_logs": agency.reads_logs(scope),
    }
    return render(request, "records/start.html", shown)


A_PAGE = 30


@allow_seeking
def list_rows(request: HttpRequest, engagement: UUID, table: str, deleted: bool = False) -> HttpResponse:
    """What is asked for stands in the address, its words under a key."""
    context = open_record_context(request, engagement, table)
    form = SoughtForm(context.kind, asked_in(request))
    found = narrow_records(context.rows(deleted=deleted), context.kind, form.sought())
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = [(row, title_of(row), summary_of(context.kind, row)) for row in page]
    to = pointed_at(context, form.sought().to)
    shown = {
        "record_context": context,
        "form": form,
        "page": page,
        "rows": rows,
        "deleted": deleted,
        "to": to,
    }
    return render(request, "records/rows.html", shown)


@allow_seeking
def list_deleted(request: HttpRequest, engagement: UUID, table: str) -> HttpResponse:
    """The same of those that can be brought back."""
    return list_rows(request, engagement, table, deleted=True)


DONE = ("saved", "changed", "deleted", "restored")


@allow_reading
def show_record(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """A deleted one too, with the way to bring it back."""
    context = open_record_context(request, engagement, table)
    reveal = reveal_form(request, context, record)
    return draw_record(request, context, context.open_row(record), reveal=reveal)


def reveal_form(
    request: HttpRequest, context: RecordContext, record: UUID, begun: dict[str, Any] | None = None
) -> RevealForm:
    """Why something hidden is to be shown: empty, with `begun`, or from the draft."""
    address = reverse("record-reveal", args=[context.engagement.pk, context.table, record])
    return RevealForm(form_data(request, address), initial=begun)


def draw_record(
    request: HttpRequest,
    context: RecordContext,
    row: DatedRecord,
    sentence: Sentence = "",
    *,
    reveal: RevealForm | None = None,
    revealed: bool = False,
) -> HttpResponse:
    """The page; with a sentence where something could not be done with the record.

    `reveal`: the form that asks why somebody looks at what is hidden, as it was sent; `revealed`: they said why.
    """
    versions = context.service.versions(context.scope, context.table, row.pk)
    names = names_in(context, row, versions)
    cells = cells_of(context, row, names, revealed=revealed)
    history = history_of(context, row, versions, names, revealed=revealed)
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "own_page": own_page(context.engagement.pk, context.table, row),
        "cells": cells,
        "history": history,
        "pointing": pointing_to(context, row),
        "hides": any(one.hidden for one in [*cells, *(cell for told in history for cell in told.cells)]),
        "reveal": reveal or RevealForm(),
        "revealed": revealed,
        "may_change": context.may_change(row),
        "stayed": records.find_what_stayed(context.scope, context.engagement.pk, row),
        "settled": context.why_not_now(row, "change"),
        "done": done_in(request, DONE),
        "sentence": sentence,
    }
    status = 409 if sentence else 422 if reveal and reveal.errors else 200
    return render(request, "records/record.html", shown, status=status)
