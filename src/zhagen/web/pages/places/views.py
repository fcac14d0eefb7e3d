"""Buildings, their doors and homes."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.pages.places.floors import draw_floors, say_ago
from zhagen.web.pages.places.forms import BuildingsForm, DoorsForm, HouseholdsForm
from zhagen.web.pages.places.life_presenters import homes_before, people_of
from zhagen.web.pages.places.presenters import LIFE, by_area, may_write, visit_form
from zhagen.web.pages.places.register_views import draw_subject
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    NOT_YOURS_TO_ADD,
    RecordContext,
    open_record_context,
)
from zhagen.web.pages.records.titles import say_left, title_of
from zhagen.web.pages.ui.answers import allow_form, allow_reading, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import DraftForm, form_data
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord, today


@allow_reading
def show_building(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """With `?to=visit` a door leads to recording a visit there, else to its household's page."""
    context = open_record_context(request, engagement, "buildings")
    row, day = context.open_row(record), today()
    found = records.list_households(context.scope, engagement, day, readings.known_within(), record)
    ours = may_write(context.scope, engagement, "contacts")
    more = {
        "within": readings.known_within().days,
        "count": next(iter(found.buildings), None),
        "stairwells": draw_floors(found.rows, day),
        "ours": ours,
        "to_visit": ours and request.GET.get("to") == "visit",
        "done": request.GET.get("done") == "doors",
    }
    timeline = records.draw_building(context.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "building", context, row, timeline, **more)


@allow_form
def write_buildings(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Only what has been shown is written; said otherwise since, it is shown once more."""
    context = open_record_context(request, engagement, "buildings")
    if not may_write(context.scope, engagement, "buildings"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    template = "places/buildings.html"
    form = BuildingsForm(form_data(request))
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, template, {"record_context": context, "form": form}, status=status)
    rows = form.buildings()
    answered = form.answers(records.question_buildings(context.scope, engagement, rows))
    if form.is_to_be_written(rows) and answered:
        with Attempt() as attempt:
            written = records.write_buildings(context.scope, engagement, rows, id=form.cleaned_data["id"])
            return lead_on(request, written, "buildings", "community", engagement)
        form.add_error("lines", attempt.sentence)
        return render(request, template, {"record_context": context, "form": form}, status=422)
    form.mark_shown(rows)
    compared = records.compare_buildings(context.scope, engagement, rows)
    return render(request, template, {"record_context": context, "form": form, "compared": compared})


@allow_form
def write_doors(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Only what has been shown is written; said otherwise since, it is shown once more."""
    context = open_record_context(request, engagement, "buildings")
    row = context.row(record)
    if row.deleted_at is not None and request.method != "POST":
        raise NotFound(str(record))
    if not may_write(context.scope, engagement, "households"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        return _draw(request, context, row, DoorsForm(form_data(request)))
    form = DoorsForm(request.POST)
    if row.deleted_at is not None:
        return _draw(request, context, row, form, sentence=DELETED_MEANWHILE, status=409)
    if not form.is_valid():
        return _draw(request, context, row, form, status=422)
    plan = form.plan()
    with Attempt(form):
        doors = plan.list_doors()
    if form.errors:
        return _draw(request, context, row, form, status=422)
    further = len(records.compare_doors(context.scope, engagement, record, doors).new)
    answered = form.answers(records.question_doors(context.scope, engagement, record, further))
    if form.is_to_be_written(plan) and answered:
        written = records.write_doors(context.scope, engagement, record, doors, id=form.cleaned_data["id"])
        return lead_on(request, written, "doors", "building", engagement, record)
    form.mark_shown(plan)
    compared = records.compare_doors(context.scope, engagement, record, doors)
    return _draw(request, context, row, form, compared=compared)


def _draw(
    request: HttpRequest,
    context: RecordContext,
    row: DatedRecord,
    form: DraftForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    shown = {"record_context": context, "row": row, "title": title_of(row), "form": form, **more}
    return render(request, "places/doors.html", shown, status=status)


@allow_reading
def show_household(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """One that moved away too: what happened there did happen."""
    context = open_record_context(request, engagement, "households")
    row, day = context.open_row(record), today()
    unseen = records.find_unseen_households(context.scope, engagement, day).filter(pk=record)
    seen = unseen.values_list("seen", flat=True).first()
    residents, before = people_of(context, record)
    more = {
        "seen": seen,
        "ago": say_ago(seen, day),
        "gone": say_left(row, day),
        "first": bool(row.priority) and may_write(context.scope, engagement, "contacts"),
        "residents": residents,
        "residents_before": before,
        "homes_before": homes_before(context, row),
        "done": done_in(request, LIFE),
    }
    timeline = records.draw_household(context.scope, engagement, record, request.GET.get("page"))
    return draw_subject(request, "household", context, row, timeline, **more)


A_PAGE = 30


@allow_seeking
def list_households(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """What is asked for stands in the address, its words under a key."""
    context, day = open_record_context(request, engagement, "households"), today()
    found = records.list_households(context.scope, engagement, day, readings.known_within())
    ours = may_write(context.scope, engagement, "contacts")
    form = HouseholdsForm(found.buildings, ours, asked_in(request))
    narrowed = records.narrow_households(context.scope, engagement, found.rows, form.asked(), day)
    page = Paginator(narrowed, A_PAGE).get_page(request.GET.get("page"))
    living = records.lives_on(records.list_records(context.scope, "residents", engagement), day)
    aliases: dict[UUID, list[str]] = {}
    for home, alias in living.filter(household__in=[one.id for one in page]).values_list(
        "household", "alias"
    ):
        aliases.setdefault(home, []).append(alias)
    shown = {
        "record_context": context,
        "form": form,
        "page": page,
        "rows": [(one, say_ago(one.seen, day), " · ".join(aliases.get(one.id, ()))) for one in page],
        "within": readings.known_within().days,
        "areas": by_area(found.buildings),
        "visit": visit_form(context.scope, engagement),
        "ours": ours,
    }
    return render(request, "places/households.html", shown)
