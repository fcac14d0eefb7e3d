"""What was asked in a round or a vote, and the sheets on which people answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.common.ids import derive_id
from zhagen.web.records.models.practice import Ballot, Poll, SurveyAnswer
from zhagen.web.store.record_queries import list_records

LAST_NUMBER = 9999  # on a sheet of paper


def lines_of(text: str) -> tuple[str, ...]:
    """What stands in it, a line each, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A table of which a sheet has a row for each thing asked.

    `person`, `said`: the columns of who it was and of the question or option; `of`: the column that names the round or
    vote, and `by`: the poll's, which has the same.
    """

    model: type[SurveyAnswer] | type[Ballot]
    person: str
    said: str
    of: str
    by: str

    @property
    def table(self) -> str:
        """Its name."""
        return self.model.TABLE

    def rows(self, by: Scope, engagement: UUID, poll: Poll) -> QuerySet[Any]:
        """Those of that round or vote."""
        return list_records(self.model, by, engagement).filter(**{self.of: getattr(poll, self.by)})


ANSWERS = SheetKind(SurveyAnswer, "respondent", "question", "round", "round")
BALLOTS = SheetKind(Ballot, "voter", "option", "vote", "vote")


def person_of(poll: UUID, kind: SheetKind, number: int) -> UUID:
    """Who filled in the sheet of that number."""
    return derive_id(poll, kind.person, number)


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """`number`: None of somebody who was written down elsewhere; `rows`: question or option -> its record.

    `state`: the sum of its rows' versions.
    """

    number: int | None
    person: UUID
    rows: Mapping[str, Any]

    @property
    def state(self) -> int:
        """A number that rises with every change of any of them."""
        return sum(row.version for row in self.rows.values())


@dataclass(frozen=True, slots=True)
class SheetRound:
    """`asked`: the questions or options; those that were answered, where nobody wrote down what is asked.

    `sheets` by number, those without one last.
    """

    poll: Poll
    asked: tuple[str, ...]
    sheets: tuple[WrittenSheet, ...]

    def sheet(self, number: int) -> WrittenSheet | None:
        """The one of that number."""
        return next((one for one in self.sheets if one.number == number), None)

    @property
    def numbered(self) -> tuple[WrittenSheet, ...]:
        """Those that can be opened by their number."""
        return tuple(one for one in self.sheets if one.number is not None)

    @property
    def elsewhere(self) -> int:
        """How many were written down elsewhere, without a number."""
        return len(self.sheets) - len(self.numbered)

    @property
    def next_number(self) -> int:
        """The first that is free behind all others."""
        return max((one.number or 0 for one in self.sheets), default=0) + 1


def find_open_votes(by: Scope, engagement: UUID) -> QuerySet[Poll]:
    """Those that nobody has closed, newest first, as a query."""
    return list_records(Poll, by, engagement).filter(vote__isnull=False, closed__isnull=True)


def read_round(by: Scope, engagement: UUID, poll: Poll, kind: SheetKind) -> SheetRound:
    """The sheets of a poll, in one query."""
    said: dict[UUID, dict[str, Any]] = {}
    for row in kind.rows(by, engagement, poll).order_by("pk"):
        said.setdefault(getattr(row, kind.person), {})[getattr(row, kind.said)] = row
    numbers = _numbers(poll.pk, kind, set(said))
    sheets = [WrittenSheet(numbers.get(who), who, rows) for who, rows in said.items()]
    ordered = sorted(sheets, key=lambda one: (one.number is None, one.number or 0, str(one.person)))
    seen = dict.fromkeys(asked for rows in said.values() for asked in rows)
    return SheetRound(poll, lines_of(poll.asked) or tuple(seen), tuple(ordered))


def _numbers(poll: UUID, kind: SheetKind, people: set[UUID]) -> dict[UUID, int]:
    """A number makes the id of who it was, so that a sheet is found again by counting up to it."""
    found: dict[UUID, int] = {}
    for number in range(1, LAST_NUMBER + 1):
        if len(found) == len(people):
            break
        if (who := person_of(poll, kind, number)) in people:
            found[who] = number
    return found
