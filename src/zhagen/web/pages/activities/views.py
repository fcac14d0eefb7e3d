"""Activities: listed, written, shown, their roll called."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.pages.activities.actions import ACTS, decision_form
from zhagen.web.pages.activities.entry import (
    NOT_A_RESIDENT,
    Entry,
    begin_entry,
    draw_roll,
    find_like,
    read_entry,
    save_roll,
)
from zhagen.web.pages.activities.forms import ActivitiesSought
from zhagen.web.pages.activities.presenters import open_sheet
from zhagen.web.pages.activities.roll import further_people
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    EDITED_MEANWHILE,
    NOT_YOURS_TO_ADD,
    NOT_YOURS_TO_CHANGE,
    RecordContext,
    act_or_draw,
    begin_save,
    end_save,
    open_record_context,
)
from zhagen.web.pages.records.forms import values_in
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.pages.ui.draft_forms import form_data, is_draft
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.records import service as records
from zhagen.web.store.base import today
from zhagen.web.store.search import narrow_records

# Buttons that ask for another line, for the roll in another order, for somebody who is not on it.
DRAW_AGAIN = ("more", "again", "also_find")


@require_http_methods(["GET", "HEAD", "POST"])
def add_activity(request: Any, engagement: UUID) -> Any:
    """With `?like=ID` it begins as that one was: same groups, same people first; with `?group=ID` as that group's."""
    place = open_record_context(request, engagement, "activities")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if (data := form_data(request)) is None:
        like = find_like(place, request.GET)
        return draw_entry(request, begin_entry(place, like, request.GET.get("group", "")))
    asked = [name for name in DRAW_AGAIN if name in request.POST]
    entry = read_entry(place, data, more=int("more" in asked))
    if asked or is_draft(data):
        return draw_entry(request, entry)
    if entry.is_valid():
        try:
            return _save(request, entry)
        except Invalid as wrong:
            entry.add_sentences(wrong)
        except StateConflict as never:
            entry.form.add_error(None, never.sentence)
    return draw_entry(request, entry, status=422)


def draw_entry(request: Any, entry: Entry, *, status: int = 200, already: Any = None) -> Any:
    """The page; `already`: the activity that this form wrote before."""
    shown = {"entry": entry, "place": entry.place, "already": already}
    return render(request, "activities/add.html", shown, status=status)


def _save(request: Any, entry: Entry) -> Any:
    """Sent once more as it was, it is there already; sent with other words, the person is told where to change it."""
    place = entry.place
    before = place.rows().filter(pk=entry.form.cleaned_data["id"]).first()
    begun = begin_save()
    written = entry.save()
    if before is not None and not _says_the_same(entry, written):
        entry.form.add_error(None, _("这场活动已经存过。后来改的还没有存：请到活动那一页去改。"))
        return draw_entry(request, entry, status=409, already=before)
    key = written.activity.pk
    of = None if before is None else key
    return end_save(place.scope, begun, "saved", "activity-page", place.engagement.pk, key, of=of)


def _says_the_same(entry: Entry, written: Any) -> bool:
    stands, typed = values_in(entry.place.kind, written.activity), entry.form.values()
    if typed.get("entered") is None:  # left to the day of saving
        del stands["entered"]
    same = all((typed.get(name) or None) == (value or None) for name, value in stands.items())
    typed_decisions = [one["title"].value() for one in entry.decisions if not one.is_empty()]
    return (
        same
        and [one.part for one in written.attendance][: len(entry.came)] == [one.part for one in entry.came]
        and [one.title for one in written.decisions] == typed_decisions
    )


MOST = 20
SOON = 7  # days: what comes later has no roll yet


@require_safe
def choose_activity(request: Any, engagement: UUID) -> Any:
    """The last ones and those of the coming week; or a new one."""
    place = open_record_context(request, engagement, "activities")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    near = place.rows().exclude(held=False).filter(day__lte=today() + dt.timedelta(SOON))[:MOST]
    rows = [
        (one, title_of(one)) for one in records.with_turnout(place.scope, near).select_related("objective")
    ]
    return render(request, "activities/choose.html", {"place": place, "rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def call_roll(request: Any, engagement: UUID, record: UUID) -> Any:
    """Only names that were changed are written; of one that two people changed, the second is told."""
    place = open_record_context(request, engagement, "activities")
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if row.deleted_at is not None and request.method != "POST":
        raise NotFound(str(record))
    sentence, status = "", 200
    further = further_people(place, form_data(request))
    if request.method == "POST" and not is_finding(further):
        begun = begin_save()
        status, sentence = _save_roll(place, row, request.POST, further)
        if status == 200:
            return end_save(place.scope, begun, "roll", "activity-page", engagement, record)
    roll = draw_roll(place, row, form_data(request))
    shown = {"place": place, "row": row, "title": title_of(row), "roll": roll, "sentence": sentence}
    return render(request, "activities/call.html", {**shown, "further": further}, status=status)


def _save_roll(place: RecordContext, row: Any, data: Any, further: Any) -> tuple[int, Any]:
    """The status and a sentence; 200 where all was written."""
    if row.deleted_at is not None:
        return 409, DELETED_MEANWHILE
    if not further.is_valid():
        return 422, ""
    try:
        save_roll(place, row, data, further.newcomers())
    except StaleVersion:
        return 409, EDITED_MEANWHILE
    except Invalid as wrong:
        new = {name: said for name, said in wrong.fields.items() if name.startswith("newcomers-")}
        for name, said in new.items():
            further.add_sentence(name.removeprefix("newcomers-"), said)
        return 422, "" if new else NOT_A_RESIDENT
    return 200, ""


A_PAGE = 30


@require_safe
def list_activities(request: Any, engagement: UUID) -> Any:
    """What is asked for stands in the address, and only there."""
    place = open_record_context(request, engagement, "activities")
    groups = {str(one.pk): title_of(one) for one in records.list_records(place.scope, "groups", engagement)}
    form = ActivitiesSought(place.kind, list(groups.items()), request.GET)
    rows, sought = form.narrow(place.rows())
    found = narrow_records(rows, place.kind, sought)
    page = Paginator(records.with_turnout(place.scope, found), A_PAGE).get_page(request.GET.get("page"))
    method = place.kind.column("method")
    shown = {
        "place": place,
        "form": form,
        "page": page,
        "turnout": records.count_turnout(place.scope, found),
        "rows": [
            (
                one,
                title_of(one),
                word_of(method, one.method),
                [groups[str(key)] for key in one.groups if str(key) in groups],
            )
            for one in page
        ],
        "whens": [
            (value, word, value == (form["when"].value() or ""))
            for value, word in form.fields["when"].choices
        ],
    }
    return render(request, "activities/rows.html", shown)


DONE = ("saved", "roll", "decision", "closed", "back")


@require_http_methods(["GET", "HEAD", "POST"])
def show_activity(request: Any, engagement: UUID, record: UUID) -> Any:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    place = open_record_context(request, engagement, "activities")
    return act_or_draw(request, place, place.row(record), ACTS, "activity-page", draw_activity)


def draw_activity(request: Any, place: RecordContext, row: Any, *, status: int = 200, **more: Any) -> Any:
    """The page; `more`: a form that could not be saved, a sentence."""
    done = request.GET.get("done")
    shown = {
        "place": place,
        "sheet": open_sheet(place, row, more.get("closing")),
        "decision": decision_form(place, row) if place.may_change(row) else None,
        "key": (form_data(request) or {}).get("key") or make_id(),
        "done": done if done in DONE else "",
        **more,
    }
    return render(request, "activities/show.html", shown, status=status)
