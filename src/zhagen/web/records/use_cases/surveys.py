"""Questionnaires: a round is begun with its questions, then its answers come in, sheet by sheet."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.practice import Poll, SurveyAnswer
from zhagen.web.records.queries.sheets import ANSWERS, SheetRound, read_round
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.sheets import Sheet, SheetWriter
from zhagen.web.records.use_cases.visits import ask_past_day
from zhagen.web.store.record_queries import list_records

MOST_ASKED, LONGEST = 20, 200
NOT_ASKED = _("这一轮没有问这道题")


def check_asked(asked: Sequence[str], column: str) -> None:
    """Raises Invalid where nothing is asked, or more or longer than a page can ask."""
    if not asked:
        raise Invalid({column: _("先写下问什么")})
    if len(asked) > MOST_ASKED:
        raise Invalid({column: _("一次最多问 20 样")})
    if any(len(one) > LONGEST for one in asked):
        raise Invalid({column: _("每一样最多 200 个字")})


@dataclass(frozen=True, slots=True)
class NewSurvey:
    """`questions`: codes of the list, or as they are written."""

    day: dt.date
    questions: tuple[str, ...]
    sample: str = ""
    title: str = ""


def begin_survey(by: Scope, engagement: UUID, new: NewSurvey, *, id: UUID) -> Any:
    """The poll, with the next free number of a round; with the same id again the first one, deleted since or not.

    Raises what `store.writing.record` raises, and StaleVersion where something else was sent with this id before.
    """
    check_asked(new.questions, "questions")
    ask_past_day("day", new.day)
    with one_save(submission_of(by, id, engagement, new)) as written:
        if written.sending and (before := find_begun(by, engagement, id)):
            written.refuse_other_words(_("这一轮已经开始，和现在写的不一样。"), before)
            before.written = written
            return before
        told = {"day": new.day, "title": new.title, "sample": new.sample, "asked": "\n".join(new.questions)}
        number = _last_round(by, engagement) + 1
        poll = RECORDS.record(by, "polls", engagement, {**told, "round": number}, id=id)
        poll.written = written
        return poll


def find_begun(by: Scope, engagement: UUID, id: UUID) -> Any:
    """The poll that this form began before, deleted since or not; None where it began none."""
    polls = (list_records(Poll, by, engagement, deleted=deleted) for deleted in (False, True))
    return next((found for rows in polls if (found := rows.filter(pk=id).first())), None)


def _last_round(by: Scope, engagement: UUID) -> int:
    both = [
        list_records(model, by, engagement).order_by().aggregate(most=Max("round"))["most"]
        for model in (Poll, SurveyAnswer)
    ]
    return max(one or 0 for one in both)


def find_survey(by: Scope, engagement: UUID, poll: UUID) -> SheetRound:
    """The poll with its sheets. Raises NotFound where there is no round of that id, or it is not theirs to see."""
    return read_round(by, engagement, _find_poll(by, engagement, poll), ANSWERS)


def _find_poll(by: Scope, engagement: UUID, poll: UUID) -> Poll:
    found = list_records(Poll, by, engagement).filter(pk=poll, round__isnull=False).first()
    if found is None:
        raise NotFound(str(poll))
    return found


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What one person answered: question -> score. `number`, `state`: as of any sheet."""

    number: int
    answers: Mapping[str, int]
    member: bool = False
    state: int | None = None


def write_answers(
    by: Scope, engagement: UUID, poll: UUID, sheets: Sequence[AnswerSheet], day: dt.date, *, id: UUID
) -> Written:
    """Write whole sheets, all or none; with the same id again, nothing new.

    Raises NotFound, NotAllowed, StaleVersion for other words under the same id, StateConflict where what was saved
    under it was deleted since, and Invalid with a sentence a sheet, by its number: answered before, an answer to what
    is not asked, changed by somebody since.
    """
    found = _find_poll(by, engagement, poll)
    ask_past_day("day", day)
    with one_save(submission_of(by, id, engagement, poll, sheets, day)) as written:
        written.refuse_other_words(_("这一批已经保存过，和现在写的不一样。"), found)
        common = {"day": day, "round": found.round, "sample": found.sample}
        writer = SheetWriter(by, engagement, found, ANSWERS, common, NOT_ASKED)
        writer.write_once([Sheet(one.number, _cells(one), one.state) for one in sheets], written)
    return written


def _cells(sheet: AnswerSheet) -> dict[str, dict[str, Any]]:
    return {said: {"score": score, "member": sheet.member} for said, score in sheet.answers.items()}


def undo_answers(by: Scope, engagement: UUID, poll: UUID, number: int, state: int) -> Written:
    """Delete a whole sheet as it was at `state`. Raises NotFound, NotAllowed, Invalid where it was changed since."""
    found = _find_poll(by, engagement, poll)
    with one_save() as written:
        SheetWriter(by, engagement, found, ANSWERS, {}, NOT_ASKED).take_back(number, state)
    return written
