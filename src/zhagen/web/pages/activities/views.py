"""Activities: listed, written, shown, their roll called."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.pages.activities.actions import ACTS, decision_form
from zhagen.web.pages.activities.entry import (
    ActivityEntry,
    begin_entry,
    draw_roll,
    find_like,
    read_entry,
    save_roll,
    why_not_on_roll,
)
from zhagen.web.pages.activities.forms import WHEN, ActivitiesSought
from zhagen.web.pages.activities.presenters import open_activity_page
from zhagen.web.pages.activities.roll import ABSENT, NAMED, FurtherPeople, further_people, typed_states
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    EDITED_MEANWHILE,
    RecordContext,
    act_or_draw,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.pages.ui.answers import allow_form, allow_reading, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, form_id, is_draft
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.search import narrow_records
from zhagen.web.store.spelling import by_name

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Activity


# Buttons that ask for another line, for the roll in another order, for somebody who is not on it.
DRAW_AGAIN = ("more", "again", "also_find")


@allow_form
def add_activity(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """With `?like=ID` it begins as that one was: same groups, same people first; with `?group=ID` as that group's."""
    context = open_to_add(request, engagement, "activities")
    if (data := form_data(request)) is None:
        like = find_like(context, request.GET)
        entry = begin_entry(context, form_id(request), like, request.GET.get("group", ""))
        return draw_entry(request, entry)
    asked = [name for name in DRAW_AGAIN if name in request.POST]
    entry = read_entry(context, data, more=int("more" in asked))
    if asked or is_draft(data):
        return draw_entry(request, entry)
    if entry.is_valid() and entry.answers():
        with Attempt(entry.form, say=entry.add_sentences) as attempt:
            saved = entry.save()
            key = saved.activity.pk
            return lead_on(request, saved.written, "saved", "activity-page", engagement, key, of=key)
        if attempt.stale:  # sent once more with other words
            entry.form.add_error(None, attempt.sentence)
            return draw_entry(request, entry, status=409, already=attempt.stale.current)
    return draw_entry(request, entry, status=422)


def draw_entry(
    request: HttpRequest,
    entry: ActivityEntry,
    *,
    status: int = 200,
    already: DatedRecord | None = None,
) -> HttpResponse:
    """The page; `already`: the activity that this form wrote before."""
    shown = {
        "entry": entry,
        "record_context": entry.context,
        "already": already,
    }
    return render(request, "activities/add.html", shown, status=status)


MOST = 20
SOON = 7  # days: what comes later has no roll yet


@allow_reading
def choose_activity(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The last ones and those of the coming week; or a new one."""
    context = open_to_add(request, engagement, "activities")
    near = context.rows().exclude(held=False).filter(day__lte=today() + dt.timedelta(SOON))[:MOST]
    rows = [
        (one, title_of(one)) for one in records.with_turnout(context.scope, near).select_related("objective")
    ]
    return render(request, "activities/choose.html", {"record_context": context, "rows": rows})


@allow_form
def call_roll(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Only names that were changed are written; of one that two people changed, the second is told."""
    context = open_record_context(request, engagement, "activities")
    row = context.row_to_change(record)
    if row.deleted_at is not None and request.method != "POST":
        raise NotFound(str(record))
    sentence, status = "", 200
    further = further_people(context, form_data(request), row.day)
    if request.method == "POST" and not is_finding(further):
        status, sentence, written = _save_roll(context, row, request.POST, further)
        if written is not None:
            return lead_on(request, written, "roll", "activity-page", engagement, record)
    roll = draw_roll(context, row, form_data(request))
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "to_come": row.day > today(),
        "roll": roll,
        "sentence": sentence,
    }
    return render(request, "activities/call.html", {**shown, "further": further}, status=status)


def _save_roll(
    context: RecordContext, row: Activity, data: QueryDict, further: FurtherPeople
) -> tuple[int, Any, Any]:
    """A status and a sentence, or what was written."""
    if row.deleted_at is not None:
        return 409, DELETED_MEANWHILE, None
    if not further.is_valid():
        return 422, "", None
    came = sum(state != ABSENT for state in typed_states(data).values())
    held = True if "held" in data else row.held
    new = further.newcomers().aliases
    asked = records.question_roll(context.scope, context.engagement.pk, held, came, new, row.pk)
    if not further.answers(asked, NAMED):
        return 422, "", None
    with Attempt(further, say=further.add_newcomer_sentences) as attempt:
        return 200, "", save_roll(context, row, data, further.newcomers())
    if attempt.stale:
        return 409, EDITED_MEANWHILE, None
    refused = attempt.error.fields if isinstance(attempt.error, Invalid) else {}
    return 422, "" if further.errors else why_not_on_roll(refused) or attempt.sentence, None


A_PAGE = 30


@allow_seeking
def list_activities(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """What is asked for stands in the address, its words under a key."""
    context = open_record_context(request, engagement, "activities")
    groups = {str(one.pk): title_of(one) for one in records.list_records(context.scope, "groups", engagement)}
    form = ActivitiesSought(context.kind, list(groups.items()), asked_in(request))
    rows, sought = form.narrow(context.rows())
    found = narrow_records(rows, context.kind, sought)
    counts = records.count_activities(found)
    pages = Paginator(records.with_turnout(context.scope, found), A_PAGE)
    pages.count = counts.all  # counted already
    page = pages.get_page(request.GET.get("page"))
    method = context.kind.column("method")
    shown = {
        "record_context": context,
        "form": form,
        "page": page,
        "counts": counts,
        "turnout": records.count_turnout(context.scope, found),
        "rows": [
            (
                one,
                title_of(one),
                word_of(method, one.method),
                [groups[str(key)] for key in one.groups if str(key) in groups],
            )
            for one in page
        ],
        "whens": [(value, word, value == (form["when"].value() or "")) for value, word in WHEN],
    }
    return render(request, "activities/rows.html", shown)


DONE = ("saved", "roll", "decision", "closed", "back")


@allow_reading
def show_sheet(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """A sheet of paper to sign: the names of the roll, who was in a group of the activity first, and empty lines."""
    context = open_record_context(request, engagement, "activities")
    row = context.row(record)
    if row.deleted_at is not None:
        raise NotFound(str(record))
    roll = draw_roll(context, row)
    lines = [one for one in roll.lines if one.shown]
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "lines": sorted(lines, key=lambda one: by_name(str(one.name))),
        "empty": range(len(lines) + 1, len(lines) + EMPTY_LINES + 1),
    }
    return render(request, "activities/sheet.html", shown)


EMPTY_LINES = 12  # for who comes without being on the roll


@allow_form
def show_activity(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    context = open_record_context(request, engagement, "activities")
    return act_or_draw(request, context, context.row(record), ACTS, "activity-page", draw_activity)


def draw_activity(
    request: HttpRequest, context: RecordContext, row: Activity, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; `more`: a form that could not be saved, a sentence."""
    shown = {
        "record_context": context,
        "activity_page": open_activity_page(context, row, more.get("closing")),
        "decision": decision_form(context, row) if context.may_change(row) else None,
        "key": data.get("key") if (data := form_data(request)) else make_id(),
        "done": done_in(request, DONE),
        **more,
    }
    return render(request, "activities/show.html", shown, status=status)
