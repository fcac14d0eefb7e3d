"""Sheets as they are typed: a row of radios a question, a fieldset a person."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.questionnaires.forms import ANSWERS
from zhagen.web.records import service as records

SCORES: tuple[tuple[str, Sentence], ...] = (
    ("0", gettext_lazy("完全不同意")),
    ("1", gettext_lazy("不太同意")),
    ("2", gettext_lazy("比较同意")),
    ("3", gettext_lazy("完全同意")),
)
A_BATCH = 10
MOST = 300  # sheets in one form
_NAME = re.compile(r"(number|member|state|answer)-(\d{1,3})(?:-([0-9a-f]{12}))?")


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """`key`: how a form calls it; `asked`: as it is kept, a code or its words; `words`: as a person reads it."""

    key: str
    asked: str
    words: Sentence


def questions_of(asked: Sequence[str]) -> list[SurveyQuestion]:
    """In their order."""
    words = dict(ANSWERS.column("question").codes)
    return [SurveyQuestion(key_of(one), one, words.get(one, one)) for one in asked]


def key_of(asked: str) -> str:
    """How a form calls a question or an option: by its words, so that one more or less moves no answer to another."""
    return hashlib.sha256(asked.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """A question of one sheet, and what is chosen: a score, or nothing."""

    question: SurveyQuestion
    chosen: str


@dataclass(slots=True)
class SheetRow:
    """One person. `place`: of the sheet in the form; `said`: what is wrong with it."""

    place: int
    number: str
    answers: list[SheetAnswer]
    member: bool = False
    state: str = ""
    said: Sentence = ""


@dataclass(slots=True)
class TypedSheets:
    """What was sent: the rows to be drawn again, what can be written of it, what is wrong by place in the form."""

    rows: list[SheetRow] = field(default_factory=list)
    sheets: dict[int, records.AnswerSheet] = field(default_factory=dict)
    wrong: dict[int, Sentence] = field(default_factory=dict)

    def mark(self, sentences: Mapping[str, Sentence]) -> bool:
        """Say beside each sheet what the use case said of its number; whether all of it has its place."""
        numbers = {str(one.number): place for place, one in self.sheets.items()}
        for number, sentence in sentences.items():
            if number in numbers:
                self.rows[numbers[number]].said = sentence
        return sentences.keys() <= numbers.keys()


def empty_rows(questions: Sequence[SurveyQuestion], first: int, number: int = A_BATCH) -> list[SheetRow]:
    """Of the next sheets, by their numbers."""
    return [_row(place, str(first + place), questions, {}) for place in range(number)]


def opened_row(questions: Sequence[SurveyQuestion], sheet: records.WrittenSheet) -> SheetRow:
    """A sheet to be changed."""
    chosen = {key_of(asked): str(row.score) for asked, row in sheet.rows.items() if row.score is not None}
    row = _row(0, str(sheet.number), questions, chosen)
    row.member, row.state = any(one.member for one in sheet.rows.values()), str(sheet.state)
    return row


def _row(place: int, number: str, questions: Sequence[SurveyQuestion], chosen: Mapping[str, str]) -> SheetRow:
    return SheetRow(place, number, [SheetAnswer(one, chosen.get(one.key, "")) for one in questions])


def read_sheets(data: Mapping[str, str], questions: Sequence[SurveyQuestion]) -> TypedSheets:
    """Of the fields that were sent. A new sheet on which nothing is answered is none."""
    cells: dict[int, dict[str, dict[str, str]]] = {}
    for name, value in data.items():
        if found := _NAME.fullmatch(name):
            kind, place, key = found.groups()
            cells.setdefault(int(place), {}).setdefault(kind, {})[key or ""] = str(value)
    typed = TypedSheets()
    for place, (_sent, said) in enumerate(sorted(cells.items())[:MOST]):
        row = _row(place, said.get("number", {}).get("", ""), questions, said.get("answer", {}))
        row.member = bool(said.get("member"))
        row.state = said.get("state", {}).get("", "")
        typed.rows.append(row)
        _take(typed, row, questions, said.get("answer", {}))
    return typed


def _take(
    typed: TypedSheets, row: SheetRow, questions: Sequence[SurveyQuestion], answers: Mapping[str, str]
) -> None:
    known = {one.key: one.asked for one in questions}
    filled = {key: value for key, value in answers.items() if value}
    if not filled and not row.state:
        return
    if not filled.keys() <= known.keys():
        row.said = _("这一轮没有问这道题")
    elif not set(filled.values()) <= dict(SCORES).keys():
        row.said = _("这一份里有一格看不懂，请重新选")
    elif not (row.number.isascii() and row.number.isdecimal() and 0 < int(row.number[:9]) <= 9999):
        row.said = _("份号写 1 到 9999 的数")
    if row.said:
        typed.wrong[row.place] = row.said
        return
    state = int(row.state) if row.state.isascii() and row.state.isdecimal() and len(row.state) < 10 else None
    scored = {known[key]: int(value) for key, value in filled.items()}
    typed.sheets[row.place] = records.AnswerSheet(int(row.number), scored, row.member, state)
