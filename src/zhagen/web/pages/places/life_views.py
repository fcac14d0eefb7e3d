"""Where it is written that somebody moved, left, came back, and that a home left its door."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from zhagen.web.pages.places.life_forms import HomeLeavingForm, LeavingForm, LifeForm, ReturnForm
from zhagen.web.pages.records.context import (
    EDITED_SINCE,
    Acts,
    Answer,
    Done,
    RecordContext,
    act_or_draw,
    open_record_context,
)
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.answers import allow_form
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Household, Resident


@allow_form
def write_life(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Of a resident. `act`: leave (or move), back, undo, unmove."""
    context = open_record_context(request, engagement, "residents")
    row = context.row_to_change(record)
    return act_or_draw(request, context, row, PERSON_ACTS, "resident", draw_life)


def draw_life(
    request: HttpRequest, context: RecordContext, row: Resident, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; `more`: a form that could not be saved, a sentence."""
    gone = row.until is not None
    data = form_data(request)
    drawn = ReturnForm(context, row, data) if gone else LeavingForm(context, row, data)
    stays = records.list_records(context.scope, "residences", context.engagement.pk).filter(resident=row.pk)
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "gone": gone,
        "form": more.pop("form", drawn),
        "moved": None if gone else records.last_stay(list(stays)),
        **more,
    }
    return render(request, "places/person_life.html", shown, status=status)


def _leave(context: RecordContext, row: Resident, data: QueryDict) -> Answer:
    form = LeavingForm(context, row, data)

    def act(version: int) -> Any:
        home = form.home()
        if form.is_move() and home is not None:
            keeps, key = form.cleaned_data["keeps_old"], form.cleaned_data["id"]
            return records.move_person(
                context.scope, row.pk, version, home, form.day(), keeps_old=keeps, id=key
            )
        return records.end_person(context.scope, row.pk, version, form.leaving())

    return _act(form, act, "left")


def _come_back(context: RecordContext, row: Resident, data: QueryDict) -> Answer:
    form = ReturnForm(context, row, data)

    def act(version: int) -> Any:
        key = form.cleaned_data["id"]
        return records.return_person(context.scope, row.pk, version, form.home(), form.day(), id=key)

    return _act(form, act, "returned")


def _act(form: LifeForm, act: Callable[[int], Any], done: str) -> Answer:
    if form.is_valid() and not is_finding(form):
        with Attempt(form) as attempt:
            return Done(done, act(form.cleaned_data["version"]).written)
        if attempt.stale:
            form.go_on_from(attempt.stale.current)
            return {"form": form, "sentence": EDITED_SINCE}
    return {"form": form, "finding": is_finding(form)}


def _taken_back(take_back: Callable[..., Any]) -> Callable[[RecordContext, Any, QueryDict], Answer]:
    def act(context: RecordContext, row: Any, data: QueryDict) -> Answer:
        sent = data.get("version", "")
        with Attempt() as attempt:
            version = int(sent) if sent.isdecimal() and len(sent) < 10 else 0
            return Done("undone", take_back(context.scope, row.pk, version).written)
        return {"sentence": attempt.sentence}

    return act


PERSON_ACTS: Acts = {
    "leave": _leave,
    "back": _come_back,
    "undo": _taken_back(records.take_back_end),
    "unmove": _taken_back(records.take_back_stay),
}


@allow_form
def write_home_life(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Of a household: it leaves with its people, or never left. `act`: leave, undo."""
    context = open_record_context(request, engagement, "households")
    row = context.row_to_change(record)
    return act_or_draw(request, context, row, HOME_ACTS, "household", draw_home_life)


def draw_home_life(
    request: HttpRequest, context: RecordContext, row: Household, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; `more`: a form that could not be saved, a sentence."""
    form = more.pop("form", None) or HomeLeavingForm(context, row, _people(context, row), form_data(request))
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "gone": row.until is not None,
        "form": form,
        **more,
    }
    return render(request, "places/home_life.html", shown, status=status)


def _people(context: RecordContext, row: Household) -> list[tuple[UUID, str]]:
    rows = records.list_records(context.scope, "residents", context.engagement.pk)
    living = rows.filter(household=row.pk, until__isnull=True).order_by("alias", "pk")
    return [(one.pk, title_of(one)) for one in living]


def _leave_home(context: RecordContext, row: Household, data: QueryDict) -> Answer:
    form = HomeLeavingForm(context, row, _people(context, row), data)

    def act(version: int) -> Any:
        return records.leave_home(context.scope, row.pk, version, form.leaving(), form.how(), form.home())

    return _act(form, act, "left")


HOME_ACTS: Acts = {"leave": _leave_home, "undo": _taken_back(records.take_back_leaving)}
