"""What is asked about a record before it is written: values that may be right and are hard to believe.

The lines are those of the declared tables (`method.tables.plausible`), so a form, an import and `zhagen check` ask the
same. Nothing is refused here: whoever says that it is so has it written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.method.tables.plausible import STARTED, Span, lines_of
from zhagen.method.terms import Words
from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.formats import Sentence, current_lang
from zhagen.web.common.ids import make_id
from zhagen.web.store.checking import check, put_values
from zhagen.web.store.private_numbers import find_telephone
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.registry import RecordRegistry

TELEPHONE = _("“%(number)s”像是电话号码。这里不记个人的电话；是商店或单位公开的，才留下？")


@dataclass(frozen=True, slots=True)
class Question:
    """About the `value` of a column; the same value is asked about once.

    `alike`: the records (table and id) that it may be already, to be opened.
    """

    column: str
    value: str
    sentence: Sentence
    alike: tuple[tuple[str, UUID], ...] = ()

    @property
    def key(self) -> str:
        """What an answer carries: another value is another question."""
        return f"{self.column}={self.value}"


def ask(column: str, value: object, words: Words) -> Question:
    """A question in the reader's language."""
    return Question(column, str(value), words.in_(current_lang()))


def question_record(
    room: RecordRegistry,
    by: Scope,
    table: str,
    engagement: UUID,
    values: Mapping[str, Any],
    *,
    id: UUID | None = None,
    key: UUID | None = None,
) -> tuple[Question, ...]:
    """What is asked of a new record, or of the one of `id` changed so: of the columns that change, and no other.

    `key`: the id that the new one will have; sent twice, it is not like itself.

    Of what cannot be written anyway nothing is asked: that is for `examine` and `record` to say. Raises NotFound.
    """
    if engagement not in by.engagements:
        raise NotFound(table)
    model = room.model(table)
    found = None if id is None else model.objects.within(by).filter(pk=id).first()
    row = found or model(id=key or make_id(), created_by_id=by.account)
    try:
        if found is None:
            row.put_into(engagement)
        changed = put_values(row, values)
    except Invalid:
        return ()
    asked = [*_beyond_lines(row, changed), *_telephones(row, changed)]
    for one in room.questions.get(table, ()):
        asked += one(row, changed)
    refused = _refused(room, row) if asked else ()
    return tuple(one for one in asked if one.column not in refused)


def _refused(room: RecordRegistry, row: DatedRecord) -> Collection[str]:
    """What cannot be written is told as that, and not asked about."""
    try:
        check(room, row)
    except Invalid as wrong:
        return wrong.fields.keys()
    return ()


def is_questioned(table: str, column: str, value: object) -> bool:
    """Whether a number is beyond its line: it was asked about once, and is nothing to begin the next form with."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    line = {one.name: line for one, line in lines_of(table)}.get(column)
    return isinstance(line, Span) and line.asked(value) is not None


def _beyond_lines(row: DatedRecord, changed: Collection[str]) -> Iterator[Question]:
    began = None
    for column, line in lines_of(row.TABLE):
        value = getattr(row, column.name)
        if value is None or column.name not in changed:
            continue
        if isinstance(line, Span):
            words = line.asked(value)
        elif line.base == STARTED:
            began = began or _began(row)
            words = line.asked(value, began)
        else:
            words = line.asked(value, getattr(row, line.base))
        if words is not None:
            yield ask(column.name, value, words)


def _began(row: DatedRecord) -> Any:
    engagement: Any = getattr(row, "engagement", row)
    return engagement.started or engagement.day


def _telephones(row: DatedRecord, changed: Collection[str]) -> Iterator[Question]:
    for name in changed:
        value = getattr(row, name, None)
        number = find_telephone(value) if isinstance(value, str) else ""
        if number:
            yield Question(name, number, TELEPHONE % {"number": number})
