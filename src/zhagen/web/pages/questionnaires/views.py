"""Questionnaires: the rounds, one that begins, and its sheets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from zhagen.web.common.access import SignedInRequest
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.pages.questionnaires.forms import ANSWERS, BeginForm, DatedForm, is_day_answered
from zhagen.web.pages.questionnaires.presenters import count_answers
from zhagen.web.pages.questionnaires.sheets import (
    SCORES,
    SurveyQuestion,
    TypedSheets,
    empty_rows,
    opened_row,
    questions_of,
    read_sheets,
)
from zhagen.web.pages.records.context import NOT_YOURS_TO_ADD, RecordContext, open_record_context, open_to_add
from zhagen.web.pages.ui.answers import (
    allow_form,
    allow_post,
    allow_reading,
    done_in,
    lead_on,
    say_done,
    sent_number,
)
from zhagen.web.pages.ui.draft_forms import form_data, form_id, is_draft
from zhagen.web.pages.ui.refusals import Attempt, say_in
from zhagen.web.records import service as records
from zhagen.web.store.questions import Question

A_PAGE = 30
TABLE = "polls"
NAMES = {"asked": "written"}  # the field of a column


@allow_reading
def list_questionnaires(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """The rounds, newest first."""
    context = open_record_context(request, engagement, TABLE)
    rounds = context.rows().filter(round__isnull=False)
    page = Paginator(rounds, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "questionnaires/rows.html", {"record_context": context, "page": page})


@allow_form
def begin_questionnaire(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """What the last round asked is chosen beforehand, so that two rounds can be compared."""
    context = open_to_add(request, engagement, TABLE)
    data = form_data(request)
    form = BeginForm(data, initial={**_like_the_last(context), "id": str(form_id(request))})
    other, status = None, 422 if request.method == "POST" else 200
    if form.is_valid() and form.answers(_questions(context, form), NAMES):
        with Attempt(form, say=say_in(form, NAMES)) as attempt:
            poll = records.begin_survey(context.scope, engagement, form.new(), id=form.cleaned_data["id"])
            if poll.deleted_at is not None:  # sent again after it was deleted
                return lead_on(request, poll.written, "saved", "record", engagement, TABLE, poll.pk)
            return lead_on(request, poll.written, "begun", "questionnaire", engagement, poll.pk)
        if attempt.stale:
            other, status = attempt.stale.current, 409
    shown = {"record_context": context, "form": form, "other": other}
    return render(request, "questionnaires/begin.html", shown, status=status)


def _questions(context: RecordContext, form: BeginForm) -> tuple[Question, ...]:
    new = form.new()
    values = {"day": new.day, "title": new.title, "asked": "\n".join(new.questions)}
    return records.question_record(context.scope, TABLE, context.engagement.pk, values)


def _like_the_last(context: RecordContext) -> dict[str, Any]:
    begun: dict[str, Any] = {"sample": "random_door"}
    last = context.rows().filter(round__isnull=False).exclude(asked="").first()
    if last is not None:
        asked = records.lines_of(last.asked)
        known = dict(ANSWERS.column("question").codes)
        begun |= {"questions": [one for one in asked if one in known], "sample": last.sample}
        begun["written"] = "\n".join(one for one in asked if one not in known)
    return begun


@allow_form
def show_questionnaire(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """The sheets to be filled in, those that are there, and what they say. `?sheet=N`: one that is to be changed."""
    context = open_record_context(request, engagement, TABLE)
    found = records.find_survey(context.scope, engagement, record)
    questions = questions_of(found.asked)
    data = form_data(request)
    form = DatedForm(data, initial={"id": str(form_id(request))})
    opened = _opened(found, request.GET.get("sheet"))
    if data is None:
        rows = [opened_row(questions, opened)] if opened else empty_rows(questions, found.next_number)
        return _draw(request, context, found, questions, form=form, typed=TypedSheets(rows), opened=opened)
    typed = read_sheets(data, questions)
    more: dict[str, Any] = {"form": form, "typed": typed, "opened": opened}
    if is_draft(data):
        return _draw(request, context, found, questions, **more)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    answered = is_day_answered(context.scope, engagement, "survey_answers", form)
    if answered and typed.sheets and not typed.wrong:
        with Attempt() as attempt:
            written = records.write_answers(
                context.scope,
                engagement,
                record,
                list(typed.sheets.values()),
                form.cleaned_data["day"],
                id=form.cleaned_data["id"],
            )
            return _saved(request, written, engagement, record, len(typed.sheets))
        if not isinstance(attempt.error, Invalid):
            return _draw(request, context, found, questions, **more, status=409, sentence=attempt.sentence)
        if not typed.mark(attempt.error.fields):
            more["sentence"] = attempt.sentence
    return _draw(request, context, found, questions, **more, status=422)


def _opened(found: records.SheetRound, asked: str | None) -> records.WrittenSheet | None:
    """The sheet of that number, where there is one."""
    number = asked or ""
    return found.sheet(int(number)) if number.isascii() and number.isdecimal() and len(number) < 5 else None


def _saved(
    request: SignedInRequest, written: Written, engagement: UUID, record: UUID, number: int
) -> HttpResponse:
    answer = lead_on(request, written, say_done(written), "questionnaire", engagement, record)
    answer["Location"] += f"&sheets={number}"
    return answer


def _draw(
    request: SignedInRequest,
    context: RecordContext,
    found: records.SheetRound,
    questions: list[SurveyQuestion],
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    saved = request.GET.get("sheets", "")
    shown = {
        "record_context": context,
        "round": found,
        "questions": questions,
        "counts": count_answers(found, questions),
        "scores": SCORES,
        "template_row": empty_rows(questions, 0, 1)[0],
        "done": done_in(request, ("begun", "saved", "again", "deleted")) if status == 200 else "",
        "saved": int(saved) if saved.isascii() and saved.isdecimal() and len(saved) < 4 else 0,
        "is_wrong": status == 422,
        "table": "survey_answers",
        **more,
    }
    return render(request, "questionnaires/round.html", shown, status=status)


@allow_post
def undo_sheet(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Take a whole sheet away, as it was when it was opened."""
    context = open_record_context(request, engagement, TABLE)
    found = records.find_survey(context.scope, engagement, record)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    number = sent_number(request, "number")
    if found.sheet(number) is None:
        raise NotFound(str(number))
    questions = questions_of(found.asked)
    with Attempt() as attempt:
        state = sent_number(request, "state")
        written = records.undo_answers(context.scope, engagement, record, number, state)
        return lead_on(request, written, "deleted", "questionnaire", engagement, record)
    form = DatedForm(initial={"id": str(make_id())})
    rows = TypedSheets(empty_rows(questions, found.next_number))
    more = {"form": form, "typed": rows, "sentence": attempt.sentence, "opened": None}
    return _draw(request, context, found, questions, status=409, **more)
