"""Questionnaires: a round is begun with its questions, then its answers come in, sheet by sheet."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.ids import derive_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.practice import Poll, SurveyAnswer
from zhagen.web.records.queries.surveys import lines_of, respondent_of
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.visits import ask_past_day
from zhagen.web.store.record_queries import list_records

MOST_ASKED, LONGEST = 20, 200


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
    """The poll, with the next free number of a round; with the same id again, the first one.

    Raises what `store.writing.record` raises, and StaleVersion where something else was sent with this id before.
    """
    check_asked(new.questions, "questions")
    ask_past_day("day", new.day)
    with one_save(submission_of(by, id, engagement, new)) as written:
        if written.sending and (before := list_records(Poll, by, engagement).filter(pk=id).first()):
            written.refuse_other_words(_("这一轮已经开始，和现在写的不一样。"), before)
            before.written = written
            return before
        told = {"day": new.day, "title": new.title, "sample": new.sample, "asked": "\n".join(new.questions)}
        number = _last_round(by, engagement) + 1
        poll = RECORDS.record(by, "polls", engagement, {**told, "round": number}, id=id)
        poll.written = written
        return poll


def _last_round(by: Scope, engagement: UUID) -> int:
    both = [
        list_records(model, by, engagement).order_by().aggregate(most=Max("round"))["most"]
        for model in (Poll, SurveyAnswer)
    ]
    return max(one or 0 for one in both)


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What one person answered: question -> score. `number`: the sheet's own, one a person.

    `state`: that of the sheet which was opened to be changed (the sum of its rows' versions); None of a new one.
    """

    number: int
    answers: Mapping[str, int]
    member: bool = False
    state: int | None = None


def write_answers(
    by: Scope, engagement: UUID, poll: UUID, sheets: Sequence[AnswerSheet], day: dt.date, *, id: UUID
) -> Written:
    """Write whole sheets, all or none; with the same id again, nothing new.

    A sheet that was opened is made what it says now; what it no longer answers is deleted. Raises NotFound, NotAllowed,
    StaleVersion for other words under the same id, and Invalid with a sentence a sheet, by its number: answered
    before, an answer to what is not asked, changed by somebody since.
    """
    found = list_records(Poll, by, engagement).filter(pk=poll, round__isnull=False).first()
    if found is None:
        raise NotFound(str(poll))
    ask_past_day("day", day)
    with one_save(submission_of(by, id, engagement, poll, sheets, day)) as written:
        written.refuse_other_words(_("这一批已经保存过，和现在写的不一样。"), found)
        if not written.is_again:
            _SheetWriter(by, engagement, found, day).write(sheets)
    return written


@dataclass(frozen=True, slots=True)
class _SheetWriter:
    by: Scope
    engagement: UUID
    poll: Poll
    day: dt.date

    def write(self, sheets: Sequence[AnswerSheet]) -> None:
        there = self._rows(sheets)
        if wrong := {str(one.number): said for one in sheets if (said := self._wrong(one, there, sheets))}:
            raise Invalid(wrong)
        new = [one for one in sheets if one.number not in there]
        cells = [self._cells(one, question) for one in new for question in one.answers]
        gone = self._gone(cells)
        RECORDS.record_many(
            self.by, "survey_answers", self.engagement, [one for one in cells if one["id"] not in gone]
        )
        for one in cells:
            if one["id"] in gone:
                self._bring_back(one)
        for sheet in sheets:
            if sheet.state is not None and sheet.number in there:
                self._change(sheet, there[sheet.number])

    def _rows(self, sheets: Iterable[AnswerSheet]) -> dict[int, dict[str, Any]]:
        """Sheet number -> question -> the row that is there."""
        numbers = {respondent_of(self.poll.pk, one.number): one.number for one in sheets}
        rows = list_records(SurveyAnswer, self.by, self.engagement)
        found: dict[int, dict[str, Any]] = {}
        for row in rows.filter(round=self.poll.round, respondent__in=numbers).select_for_update():
            found.setdefault(numbers[row.respondent], {})[row.question] = row
        return found

    def _wrong(
        self, sheet: AnswerSheet, there: Mapping[int, Mapping[str, Any]], sheets: Sequence[AnswerSheet]
    ) -> str:
        before = there.get(sheet.number, {})
        told = {"n": sheet.number}
        if sum(one.number == sheet.number for one in sheets) > 1:
            return gettext("{n} 号写了两份：一个人只答一份").format(**told)
        if not sheet.answers and sheet.state is None:
            return gettext("{n} 号一题也没答").format(**told)
        if not sheet.answers.keys() <= set(lines_of(self.poll.asked)):
            return gettext("这一轮没有问这道题")
        if sheet.state is not None and sheet.state != sum(row.version for row in before.values()):
            return gettext("您打开之后，有人改过 {n} 号这一份").format(**told)
        if before and sheet.state is None:
            return gettext("{n} 号已经答过一份；要改，打开那一份").format(**told)
        return ""

    def _cells(self, sheet: AnswerSheet, question: str) -> dict[str, Any]:
        return {
            "id": derive_id(self.poll.pk, sheet.number, question),
            "day": self.day,
            "round": self.poll.round,
            "sample": self.poll.sample,
            "respondent": respondent_of(self.poll.pk, sheet.number),
            "member": sheet.member,
            "question": question,
            "score": sheet.answers[question],
        }

    def _gone(self, cells: Sequence[Mapping[str, Any]]) -> set[UUID]:
        ids = [one["id"] for one in cells]
        deleted = list_records(SurveyAnswer, self.by, self.engagement, deleted=True)
        return set(deleted.filter(pk__in=ids).values_list("pk", flat=True))

    def _bring_back(self, cells: Mapping[str, Any]) -> None:
        row = RECORDS.restore(self.by, "survey_answers", cells["id"])
        told = {name: value for name, value in cells.items() if name != "id"}
        RECORDS.change(self.by, "survey_answers", row.pk, row.version, told)

    def _change(self, sheet: AnswerSheet, before: Mapping[str, Any]) -> None:
        for question, row in before.items():
            if question not in sheet.answers:
                RECORDS.delete(self.by, "survey_answers", row.pk, row.version)
            elif (row.score, row.member) != (sheet.answers[question], sheet.member):
                told = {"score": sheet.answers[question], "member": sheet.member}
                RECORDS.change(self.by, "survey_answers", row.pk, row.version, told)
        added = [self._cells(sheet, question) for question in sheet.answers if question not in before]
        gone = self._gone(added)
        for one in added:
            if one["id"] in gone:
                self._bring_back(one)
        new = [one for one in added if one["id"] not in gone]
        RECORDS.record_many(self.by, "survey_answers", self.engagement, new)


def undo_answers(by: Scope, engagement: UUID, poll: UUID, number: int, state: int) -> Written:
    """Delete a whole sheet as it was at `state`. Raises NotFound, NotAllowed, Invalid where it was changed since."""
    with one_save() as written:
        rows = list(list_records(SurveyAnswer, by, engagement).filter(respondent=respondent_of(poll, number)))
        if rows and sum(row.version for row in rows) != state:
            raise Invalid({str(number): gettext("您打开之后，有人改过 {n} 号这一份").format(n=number)})
        for row in rows:
            RECORDS.delete(by, "survey_answers", row.pk, row.version)
    return written
