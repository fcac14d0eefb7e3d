"""The community, and the pages of a resident, a partner, a resource."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhagen.web.agency import service as agency
from zhagen.web.pages.places.floors import say_ago
from zhagen.web.pages.places.forms import RegisterForm
from zhagen.web.pages.places.life_presenters import (
    homes_of,
    is_last_of_home,
    open_still,
    seen_elsewhere,
    ways_elsewhere,
)
from zhagen.web.pages.places.presenters import (
    LIFE,
    ROUTES,
    add_up,
    by_area,
    by_month,
    visit_form,
    ways_from,
)
from zhagen.web.pages.records.context import (
    RecordContext,
    kind_of_table,
    open_record_context,
)
from zhagen.web.pages.records.presenters import cells_of
from zhagen.web.pages.records.titles import names_in, say_left, summary_of, title_of
from zhagen.web.pages.ui.answers import allow_reading, done_in
from zhagen.web.pages.ui.navigation import address_of
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.search import Sought, narrow_records
from zhagen.web.store.timeline import Timeline


def draw_subject(
    request: HttpRequest,
    template: str,
    context: RecordContext,
    row: DatedRecord,
    timeline: Timeline,
    **more: Any,
) -> HttpResponse:
    """Its page: who or what it is, and what happened, newest first. `row` comes with what it points to.

    Of one that was deleted there is only its record, with the way to bring it back.
    """
    here = context.engagement.pk
    if row.deleted_at is not None:
        return redirect("record", here, context.table, row.pk)
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "cells": cells_of(context, row, names_in(context, row, [])),
        "months": by_month(timeline.entries, row.pk, records.find_brought_up(context.scope, here, timeline)),
        "page": timeline.page,
        "ways": ways_from(context.scope, here, context.table, row.pk),
        "visit": visit_form(context.scope, here),
        "may_change": context.may_change(row),
        "merged_tables": records.MERGED,
    }
    return render(request, f"places/{template}.html", shown | more)


# What else there is of a community: the tables of these kinds, each with a page of its own or the list of its records.
HERE = ("households", "residents", "partners", "resources", "profile_facts", "kept")


@allow_reading
def show_community(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Sums are those of the buildings that are written down."""
    context = open_record_context(request, engagement, "buildings")
    found = records.list_households(context.scope, engagement, today(), readings.known_within())
    shown = {
        "record_context": context,
        "within": readings.known_within().days,
        "areas": by_area(found.buildings),
        "total": add_up("", found.buildings),
        "number": sum(one.id is not None for one in found.buildings),
        "registers": [(_address(table, engagement), kind_of_table(table)) for table in HERE],
        "may_rename": agency.may_rename(context.scope, engagement),
        "renamed": request.GET.get("done") == "renamed",
        "done": request.GET.get("done") == "buildings",
    }
    return render(request, "places/community.html", shown)


def _address(table: str, engagement: UUID) -> str | None:
    own = address_of(table, engagement=engagement)
    return own or address_of("records", engagement=engagement, table=table)


A_PAGE = 30


@allow_seeking
def list_register(request: HttpRequest, engagement: UUID, table: str) -> HttpResponse:
    """One kind of them; what is asked for stands in the address, its words under a key."""
    context, day = open_record_context(request, engagement, table), today()
    form = RegisterForm(asked_in(request))
    if table != "residents":
        del form.fields["left"]
    words, order, left = form.asked()
    found = records.list_with_last_day(context.scope, table, engagement, day)
    if table == "residents":
        found = found.filter(until__lte=day) if left else records.lives_on(found, day)
    found = narrow_records(found, context.kind, Sought(words))
    last = F("last").asc(nulls_first=True) if order == "longest" else F("last").desc(nulls_last=True)
    page = Paginator(found.order_by(last, "pk"), A_PAGE).get_page(request.GET.get("page"))
    rows = [
        (row, title_of(row), _summary(context, row), say_ago(row.last, day) if row.last else "")
        for row in page
    ]
    shown = {
        "record_context": context,
        "form": form,
        "page": page,
        "rows": rows,
        "route": ROUTES[table],
        "words": words,
    }
    return render(request, "places/register.html", shown)


def _summary(context: RecordContext, row: Any) -> str:
    gone = say_left(row) if context.table == "residents" else ""
    return gone or summary_of(context.kind, row)


@allow_reading
def show_resident(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """No count of merit, no label: what was recorded, and nothing concluded from it."""
    context = open_record_context(request, engagement, "residents")
    row, day = context.open_row(record), today()
    timeline = records.draw_resident(context.scope, engagement, record, request.GET.get("page"))
    listed = records.list_with_last_day(context.scope, "residents", engagement, day).filter(pk=record)
    seen = listed.values_list("last", flat=True).first()
    more = {
        "seen": seen,
        "ago": say_ago(seen, day),
        "gone": say_left(row, day),
        "homes": homes_of(context, row),
        "open_still": open_still(context, row),
        "elsewhere": seen_elsewhere(context, row),
        "ways_elsewhere": ways_elsewhere(context, row),
        "was_last": is_last_of_home(context, row),
        "done": done_in(request, LIFE),
    }
    return draw_subject(request, "resident", context, row, timeline, **more)


@allow_reading
def show_resource(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """`confirmed`: every day that its record has had in that place, the newest first."""
    context = open_record_context(request, engagement, "resources")
    row = context.open_row(record)
    versions = context.service.versions(context.scope, "resources", record)
    days = {one.columns["confirmed"] for one in versions} - {None}
    timeline = records.draw_resource(context.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "subject", context, row, timeline, confirmed=sorted(days, reverse=True))
