"""Something in a ledger that makes it unreadable as a whole: no ledger is half read."""

from dataclasses import dataclass
from enum import StrEnum

from zhagen.method.ledger.place import line_of
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.terms import Lang, Words


class ProblemKind(StrEnum):
    """What is wrong."""

    NO_LEDGER = "no-ledger"
    UNREADABLE = "unreadable"
    TABLE_TWICE = "table-twice"
    MISSING_COLUMN = "missing-column"
    COLUMN_TWICE = "column-twice"
    RAGGED_ROW = "ragged-row"
    EMPTY_CELL = "empty-cell"
    CELL_ERROR = "cell-error"
    WRONG_TYPE = "wrong-type"
    NOT_ALLOWED = "not-allowed"
    OUT_OF_RANGE = "out-of-range"


@dataclass(frozen=True, slots=True)
class Problem:
    """One error, with everything a person needs to find and mend it. Its places read like those of a Remark.

    In a strict reading remarks become problems and keep their kind.
    """

    kind: ProblemKind | RemarkKind
    file: str
    says: Words
    sheet: str | None = None
    row: int | None = None
    table: str | None = None
    column: str | None = None
    value: str | None = None
    heading: str | None = None

    @classmethod
    def from_remark(cls, remark: Remark) -> "Problem":
        """A remark, taken strictly."""
        return cls(
            kind=remark.kind,
            file=remark.file,
            says=remark.says,
            sheet=remark.sheet,
            row=remark.row,
            table=remark.table,
            column=remark.column,
            value=remark.value,
            heading=remark.heading,
        )

    def line(self, lang: Lang) -> str:
        """The problem on one line: where, then what and what is allowed."""
        return line_of(
            self.file, self.sheet, self.row, self.heading or self.column, self.says.in_(lang), lang
        )


class BadLedger(Exception):  # noqa: N818  # the name the whole house uses
    """A ledger that cannot be read; `problems` lists everything that is wrong with it, in order of place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems; the first: {problems[0].line('en')}")
        self.problems = problems
