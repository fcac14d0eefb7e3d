"""A round of a questionnaire as it stands: who answered what."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import NotFound
from zhagen.web.common.ids import derive_id
from zhagen.web.records.models.practice import Poll, SurveyAnswer
from zhagen.web.store.record_queries import list_records

LAST_NUMBER = 9999  # on a sheet of paper


def lines_of(text: str) -> tuple[str, ...]:
    """What stands in it, a line each, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def respondent_of(poll: UUID, number: int) -> UUID:
    """Who answered on the sheet of that number."""
    return derive_id(poll, "respondent", number)


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """`number`: None of somebody who was written down elsewhere; `state`: the sum of its rows' versions."""

    number: int | None
    respondent: UUID
    answers: Mapping[str, int]
    member: bool | None
    state: int


@dataclass(frozen=True, slots=True)
class SurveyRound:
    """`questions`: those that are asked. `sheets` by number, those without one last."""

    poll: Poll
    questions: tuple[str, ...]
    sheets: tuple[WrittenSheet, ...]

    def sheet(self, number: int) -> WrittenSheet | None:
        """The one of that number."""
        return next((one for one in self.sheets if one.number == number), None)

    @property
    def next_number(self) -> int:
        """The first that is free behind all others."""
        return max((one.number or 0 for one in self.sheets), default=0) + 1


def find_survey(by: Scope, engagement: UUID, poll: UUID) -> SurveyRound:
    """In two queries. Raises NotFound where there is no round of that id, or it is not theirs to see."""
    found = list_records(Poll, by, engagement).filter(pk=poll, round__isnull=False).first()
    if found is None:
        raise NotFound(str(poll))
    rows = list_records(SurveyAnswer, by, engagement).filter(round=found.round).order_by("pk")
    said: dict[UUID, dict[str, SurveyAnswer]] = {}
    for row in rows:
        said.setdefault(row.respondent, {})[row.question] = row
    numbers = _numbers(found.pk, set(said))
    sheets = [_sheet(numbers.get(who), who, answers) for who, answers in said.items()]
    ordered = sorted(sheets, key=lambda one: (one.number is None, one.number or 0, str(one.respondent)))
    return SurveyRound(found, lines_of(found.asked), tuple(ordered))


def _sheet(number: int | None, who: UUID, rows: Mapping[str, SurveyAnswer]) -> WrittenSheet:
    answers = {question: row.score for question, row in rows.items() if row.score is not None}
    member = next((row.member for row in rows.values() if row.member is not None), None)
    return WrittenSheet(number, who, answers, member, sum(row.version for row in rows.values()))


def _numbers(poll: UUID, people: set[UUID]) -> dict[UUID, int]:
    """A number makes the id of who answered, so that a sheet is found again by counting up to it."""
    found: dict[UUID, int] = {}
    for number in range(1, LAST_NUMBER + 1):
        if len(found) == len(people):
            break
        if (who := respondent_of(poll, number)) in people:
            found[who] = number
    return found
