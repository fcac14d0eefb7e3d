"""A round of doors: which building, then a tap a door and one save."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from zhagen.web.agency import service as agency
from zhagen.web.common.access import SignedInRequest
from zhagen.web.common.errors import NotFound
from zhagen.web.pages.many_doors.forms import DoorsKnockedForm
from zhagen.web.pages.many_doors.presenters import count_outcomes, draw_matrix
from zhagen.web.pages.places.presenters import by_area
from zhagen.web.pages.records.context import RecordContext, open_to_add
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.answers import allow_form, allow_reading, lead_on, say_done
from zhagen.web.pages.ui.draft_forms import form_data, form_id
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.records.service import HouseholdList
from zhagen.web.store.questions import Question
from zhagen.web.store.record import today

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Building


@allow_reading
def choose_building(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """Those that have doors, by area."""
    context = open_to_add(request, engagement, "contacts")
    found = records.list_households(context.scope, engagement, today(), readings.known_within())
    with_doors = [one for one in found.buildings if one.id and one.written]
    shown = {
        "record_context": context,
        "areas": by_area(with_doors),
        "any_building": any(one.id for one in found.buildings),
        "within": readings.known_within().days,
    }
    return render(request, "many_doors/choose.html", shown)


@allow_form
def record_doors(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """The matrix; saved, it is drawn anew with what was saved above it."""
    context, day = open_to_add(request, engagement, "contacts"), today()
    building = records.list_records(context.scope, "buildings", engagement).filter(pk=record).first()
    if building is None:
        raise NotFound(str(record))
    found = records.list_households(context.scope, engagement, day, readings.known_within(), record)
    data = form_data(request)
    initial = {"id": str(form_id(request)), "brush": "nobody_home", "workers": [str(context.scope.account)]}
    team = [(str(one.pk), str(one)) for one in agency.list_workers(engagement)]
    form = DoorsKnockedForm(team, [one.id for one in found.rows], data, initial=initial)
    status, other = 422 if data is not None and request.method == "POST" else 200, None
    if form.is_valid() and form.answers(_questions(context, form)):
        with Attempt(form) as attempt:
            written = records.record_door_round(
                context.scope, engagement, _round_of(form, record, context), id=form.cleaned_data["id"]
            ).written
            answer = lead_on(request, written, say_done(written), "many-doors-building", engagement, record)
            answer["Location"] += f"&round={form.cleaned_data['id']}"
            return answer
        if attempt.stale:
            status, other = 409, form.cleaned_data["id"]
    more = {"building": building, "status": status, "other": other}
    return _draw(request, context, form, found, day, **more)


def _questions(context: RecordContext, form: DoorsKnockedForm) -> tuple[Question, ...]:
    values = {name: form.cleaned_data[name] for name in ("day", "minutes")}
    return records.question_record(context.scope, "contacts", context.engagement.pk, values)


def _round_of(form: DoorsKnockedForm, building: UUID, context: RecordContext) -> records.DoorRound:
    said = form.cleaned_data
    return records.DoorRound(
        building=building,
        day=said["day"],
        workers=tuple(UUID(one) for one in said["workers"]) or (context.scope.account,),
        outcomes=form.outcomes(),
        purpose=said["purpose"],
        minutes=said["minutes"],
    )


def _draw(
    request: SignedInRequest,
    context: RecordContext,
    form: DoorsKnockedForm,
    found: HouseholdList,
    day: dt.date,
    *,
    building: Building,
    status: int,
    other: UUID | None,
) -> HttpResponse:
    key = context.engagement.pk
    saved = _saved(context, request.GET.get("round")) if status == 200 else None
    tries = records.find_tries(context.scope, key, building.pk)
    shown = {
        "record_context": context,
        "building": building,
        "title": title_of(building),
        "form": form,
        "wells": draw_matrix(found.rows, tries, day, form),
        "within": readings.known_within().days,
        "saved": saved,
        "counts": count_outcomes(saved) if saved else [],
        "other": other,
    }
    return render(request, "many_doors/doors.html", shown, status=status)


def _saved(context: RecordContext, key: str | None) -> records.WrittenVisit | None:
    """The round that was saved just before, with the way to take it back, or back again."""
    try:
        return records.find_visit(context.scope, context.engagement.pk, UUID(key or ""))
    except (ValueError, NotFound):
        return None
