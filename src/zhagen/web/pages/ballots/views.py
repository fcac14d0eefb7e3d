"""Votes: all of them, one that begins, its ballots with the result beside them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from zhagen.web.common.access import SignedInRequest
from zhagen.web.common.errors import Invalid, NotAllowed
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ballots.forms import BeginVoteForm
from zhagen.web.pages.ballots.sheets import (
    KINDS,
    TypedBallots,
    counted_rows,
    empty_rows,
    opened_row,
    read_ballots,
)
from zhagen.web.pages.questionnaires.forms import DatedForm, is_day_answered
from zhagen.web.pages.records.context import (
    NOT_YOURS_TO_ADD,
    RecordContext,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.ui.answers import allow_form, allow_post, allow_reading, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, form_id, is_draft
from zhagen.web.pages.ui.refusals import Attempt, say_in
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.store.questions import Question
from zhagen.web.store.record import today

A_PAGE = 30
TABLE = "polls"
NAMES = {"asked": "options"}  # the field of a column
DONE = ("begun", "saved", "deleted", "closed", "open", "withdrawn", "back")


@allow_reading
def list_votes(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """Newest first."""
    context = open_record_context(request, engagement, TABLE)
    votes = context.rows().filter(vote__isnull=False)
    page = Paginator(votes, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "ballots/rows.html", {"record_context": context, "page": page})


@allow_form
def begin_vote(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """The options, a line each."""
    context = open_to_add(request, engagement, TABLE)
    form = BeginVoteForm(form_data(request), initial={"id": str(form_id(request))})
    other, status = None, 422 if request.method == "POST" else 200
    if form.is_valid() and form.answers(_questions(context, form), NAMES):
        with Attempt(form, say=say_in(form, NAMES)) as attempt:
            poll = records.open_vote(context.scope, engagement, form.new(), id=form.cleaned_data["id"])
            if poll.deleted_at is not None:  # sent again after it was deleted
                return lead_on(request, poll.written, "saved", "record", engagement, TABLE, poll.pk)
            return lead_on(request, poll.written, "begun", "vote", engagement, poll.pk)
        if attempt.stale:
            other, status = attempt.stale.current, 409
    shown = {"record_context": context, "form": form, "other": other}
    return render(request, "ballots/begin.html", shown, status=status)


def _questions(context: RecordContext, form: BeginVoteForm) -> tuple[Question, ...]:
    new = form.new()
    values = {"day": new.day, "title": new.title, "asked": "\n".join(new.options)}
    return records.question_record(context.scope, TABLE, context.engagement.pk, values)


@allow_form
def show_vote(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """The ballots to be filled in, those that are there, and the result. `?ballot=N`: one that is to be changed."""
    context = open_record_context(request, engagement, TABLE)
    found = records.find_vote(context.scope, engagement, record)
    if (data := form_data(request)) is None:
        return draw_vote(request, context, found)
    typed = read_ballots(data, found.asked)
    form = DatedForm(data)
    if is_draft(data):
        return draw_vote(request, context, found, form=form, typed=typed)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    sentence: Sentence = ""
    answered = is_day_answered(context.scope, engagement, "ballots", form)
    if answered and typed.ballots and not typed.is_wrong:
        with Attempt() as attempt:
            day, key = form.cleaned_data["day"], form.cleaned_data["id"]
            sent = list(typed.ballots.values())
            written = records.write_ballots(context.scope, engagement, record, sent, day, id=key)
            return lead_on(request, written, "saved", "vote", engagement, record)
        if not isinstance(attempt.error, Invalid):
            return draw_vote(
                request, context, found, form=form, typed=typed, status=409, sentence=attempt.sentence
            )
        sentence = "" if typed.mark(attempt.error.fields) else attempt.sentence
    return draw_vote(request, context, found, form=form, typed=typed, status=422, sentence=sentence)


def draw_vote(
    request: SignedInRequest,
    context: RecordContext,
    found: records.SheetRound,
    *,
    form: DatedForm | None = None,
    typed: TypedBallots | None = None,
    status: int = 200,
    sentence: Sentence = "",
) -> HttpResponse:
    """The page; with what was typed, where that could not be saved."""
    opened = _opened(found, request.GET.get("ballot"))
    if typed is None:
        begun = [opened_row(found.asked, opened)] if opened else empty_rows(found.asked, found.next_number)
        typed = TypedBallots(begun)
    shown = {
        "record_context": context,
        "vote": found,
        "form": form or DatedForm(initial={"id": str(form_id(request))}),
        "table": "ballots",
        "typed": typed,
        "opened": opened,
        "kinds": KINDS,
        "places": [str(one) for one in range(1, len(found.asked) + 1)],
        "template_row": empty_rows(found.asked, 0, 1)[0],
        "withdrawn": records.lines_of(found.poll.withdrawn),
        "counted": _count(context, found, TypedBallots()),
        "today": today().isoformat(),
        "done": done_in(request, DONE) if status == 200 else "",
        "is_wrong": status == 422,
        "sentence": sentence,
    }
    return render(request, "ballots/vote.html", shown, status=status)


def _opened(found: records.SheetRound, asked: str | None) -> records.WrittenSheet | None:
    """The ballot of that number, where there is one."""
    number = asked or ""
    return found.sheet(int(number)) if number.isascii() and number.isdecimal() and len(number) < 5 else None


def _count(context: RecordContext, found: records.SheetRound, typed: TypedBallots) -> Any:
    rows = list(counted_rows(found, list(typed.ballots.values())))
    return readings.count_ballots(context.scope, context.engagement.pk, rows, today()) if rows else None


@allow_post
def count_typed(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """The result with what is typed and not saved yet, to stand beside it. Nothing is written."""
    context = open_record_context(request, engagement, TABLE)
    found = records.find_vote(context.scope, engagement, record)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    counted = _count(context, found, read_ballots(request.POST, found.asked))
    return render(request, "ballots/result.html", {"counted": counted, "vote": found})
