"""Ballots as they are typed: a place an option, a fieldset a voter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.questionnaires.sheets import key_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

BALLOTS = kind_of(records.MODELS["ballots"])
KINDS = BALLOTS.column("voter_kind").codes
USUAL = "resident"
A_BATCH = 5
MOST = 300  # ballots in one form
_NAME = re.compile(r"(number|kind|state|place)-(\d{1,3})(?:-([0-9a-f]{12}))?")


@dataclass(frozen=True, slots=True)
class OptionPlace:
    """An option on one ballot; `place`: from 1, or empty."""

    key: str
    option: str
    place: str


@dataclass(slots=True)
class BallotRow:
    """One voter. `at`: of the ballot in the form; `said`: what is wrong with it."""

    at: int
    number: str
    options: list[OptionPlace]
    kind: str = USUAL
    state: str = ""
    said: Sentence = ""


@dataclass(slots=True)
class TypedBallots:
    """What was sent: the rows to be drawn again, what can be written of it, whether something is wrong."""

    rows: list[BallotRow] = field(default_factory=list)
    ballots: dict[int, records.BallotSheet] = field(default_factory=dict)
    is_wrong: bool = False

    def mark(self, sentences: Mapping[str, Sentence]) -> bool:
        """Say beside each ballot what the use case said of its number; whether all of it has its place."""
        numbers = {str(one.number): at for at, one in self.ballots.items()}
        for number, sentence in sentences.items():
            if number in numbers:
                self.rows[numbers[number]].said = sentence
        return sentences.keys() <= numbers.keys()


def empty_rows(options: Sequence[str], first: int, number: int = A_BATCH) -> list[BallotRow]:
    """Of the next ballots, by their numbers."""
    return [_row(at, str(first + at), options, {}) for at in range(number)]


def opened_row(options: Sequence[str], ballot: records.WrittenSheet) -> BallotRow:
    """A ballot to be changed. Ranks become places: equal ones the same."""
    ranks = {option: row.rank for option, row in ballot.rows.items() if row.rank is not None}
    order = sorted(set(ranks.values()))
    places = {key_of(option): str(order.index(rank) + 1) for option, rank in ranks.items()}
    row = _row(0, str(ballot.number), options, places)
    row.kind = next((one.voter_kind for one in ballot.rows.values() if one.voter_kind), "")
    row.state = str(ballot.state)
    return row


def _row(at: int, number: str, options: Sequence[str], places: Mapping[str, str]) -> BallotRow:
    named = [OptionPlace(key_of(one), one, places.get(key_of(one), "")) for one in options]
    return BallotRow(at, number, named)


def read_ballots(data: Mapping[str, str], options: Sequence[str]) -> TypedBallots:
    """Of the fields that were sent. A new ballot without a place is none."""
    cells: dict[int, dict[str, dict[str, str]]] = {}
    for name, value in data.items():
        if found := _NAME.fullmatch(name):
            kind, at, key = found.groups()
            cells.setdefault(int(at), {}).setdefault(kind, {})[key or ""] = str(value)
    typed = TypedBallots()
    for at, (_sent, said) in enumerate(sorted(cells.items())[:MOST]):
        row = _row(at, said.get("number", {}).get("", ""), options, said.get("place", {}))
        row.kind = said.get("kind", {}).get("", "")
        row.state = said.get("state", {}).get("", "")
        typed.rows.append(row)
        _take(typed, row, options, said.get("place", {}))
    return typed


def _take(typed: TypedBallots, row: BallotRow, options: Sequence[str], places: Mapping[str, str]) -> None:
    known = {key_of(one): one for one in options}
    filled = {key: value for key, value in places.items() if value}
    if not filled and not row.state:
        return
    if not filled.keys() <= known.keys():
        row.said = _("有一个选项已经撤下，没有算它；别的都还在，再保存一次就好")
    elif not set(filled.values()) <= {str(one) for one in range(1, len(options) + 1)}:
        row.said = _("名次写 1 到 {n} 的数").format(n=len(options))
    elif not (row.number.isascii() and row.number.isdecimal() and 0 < int(row.number[:9]) <= 9999):
        row.said = _("张号写 1 到 9999 的数")
    elif row.kind and row.kind not in dict(KINDS):
        row.said = _("投票人的身份请重新选")
    if row.said:
        typed.is_wrong = True
        return
    state = int(row.state) if row.state.isascii() and row.state.isdecimal() and len(row.state) < 10 else None
    placed = {known[key]: int(value) for key, value in filled.items()}
    typed.ballots[row.at] = records.BallotSheet(int(row.number), placed, row.kind, state)


def counted_rows(
    found: records.SheetRound, typed: Sequence[records.BallotSheet]
) -> Iterator[tuple[UUID, str, str, float]]:
    """What is saved and, in its place where it is of the same number, what is typed: a row a voter and option."""
    by_number = {one.number: one for one in typed}
    for sheet in found.sheets:
        if sheet.number in by_number:
            continue
        for option, row in sheet.rows.items():
            if row.rank is not None:
                yield sheet.person, row.voter_kind, option, float(row.rank)
    for ballot in by_number.values():
        person = records.person_of(found.poll.pk, records.BALLOTS, ballot.number)
        for option, rank in records.shared_ranks(ballot.places).items():
            yield person, ballot.kind, option, rank
