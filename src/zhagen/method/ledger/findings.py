"""What is found while a ledger is read: problems, which stop a reading, and remarks, which do not.

Each says where it stands, as a person would look it up, and what is wrong, in both languages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from zhagen.method.ledger import sentences
from zhagen.method.terms import Lang, Words


def place_of(file: str, sheet: str | None, row: int | None, column: str | None, lang: Lang) -> str:
    """File, sheet, row and column in one short phrase; what is not known is left out."""
    parts = [file]
    if sheet is not None:
        parts.append(f"工作表“{sheet}”" if lang == "zh" else f"sheet {sheet}")
    if row is not None:
        parts.append(f"第 {row} 行" if lang == "zh" else f"row {row}")
    if column is not None:
        parts.append(f"“{column}”列" if lang == "zh" else f"column {column}")
    return ("，" if lang == "zh" else ", ").join(parts)


def line_of(file: str, sheet: str | None, row: int | None, column: str | None, says: str, lang: Lang) -> str:
    """The place, a colon, and the sentence."""
    return f"{place_of(file, sheet, row, column, lang)}{'：' if lang == 'zh' else ': '}{says}"


class RemarkKind(StrEnum):
    """What is remarked on. Strict reading turns every one of them into an error."""

    UNKNOWN_FILE = "unknown-file"
    UNKNOWN_SHEET = "unknown-sheet"
    UNKNOWN_COLUMN = "unknown-column"
    UNKNOWN_CODE = "unknown-code"
    UNKNOWN_REFERENCE = "unknown-reference"
    DUPLICATE_ID = "duplicate-id"
    END_BEFORE_START = "end-before-start"
    DATED_AFTER_ENTERED = "dated-after-entered"
    OTHER_ENGAGEMENT = "other-engagement"
    CHANGED_EXAMPLE = "changed-example"
    ENCODING = "encoding"
    RECORD_AFTER_END = "record-after-end"
    ROLE_OUTLIVES_HOLDER = "role-outlives-holder"
    IMPLAUSIBLE = "implausible"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark. `column` is the declared name, `heading` what stands above the column in the file.

    `row` counts as a spreadsheet or a text editor does, the headings being row 1; a Parquet file has no row
    of headings, so its first record is row 1.
    """

    kind: RemarkKind
    file: str
    says: Words
    sheet: str | None = None
    row: int | None = None
    table: str | None = None
    column: str | None = None
    value: str | None = None
    engagement: str | None = None
    heading: str | None = None

    def line(self, lang: Lang) -> str:
        """The remark on one line: where, then what."""
        return line_of(
            self.file, self.sheet, self.row, self.heading or self.column, self.says.in_(lang), lang
        )


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


MOST_PROBLEMS = 100_000
MOST_REMARKS = 1_000_000
Found = TypeVar("Found")


class Enough(Exception):  # noqa: N818  # the sentence is the name: "raise Enough"
    """More is wrong than anybody reads: the sentences of a file of nothing but mistakes must not fill the memory."""


class _Bounded(list[Found]):
    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def append(self, one: Found) -> None:
        """Raises Enough where the list is full."""
        if len(self) >= self._most:
            raise Enough
        super().append(one)


@dataclass(slots=True)
class Findings:
    """A list that everybody who reads a part of the ledger adds to, so that all is reported at once.

    Whoever adds to a full one has Enough raised.
    """

    problems: list[Problem] = field(default_factory=lambda: _Bounded(MOST_PROBLEMS))
    remarks: list[Remark] = field(default_factory=lambda: _Bounded(MOST_REMARKS))

    def bad_ledger(self, *, strict: bool) -> BadLedger:
        """The error that says it all, by file and sheet as they were read, then by row.

        `strict`: remarks are among the problems.
        """
        problems = list(self.problems)
        if strict:
            problems += [Problem.from_remark(remark) for remark in self.remarks[:MOST_PROBLEMS]]
        places = {place: at for at, place in enumerate(dict.fromkeys((p.file, p.sheet) for p in problems))}
        problems.sort(key=lambda problem: (places[problem.file, problem.sheet], problem.row or 0))
        return BadLedger(tuple(problems))


class Unreadable(Exception):  # noqa: N818  # the sentence is the name: "raise Unreadable"
    """A file or sheet that cannot be read, with the reason in both languages and, if known, the row."""

    def __init__(self, why: Words, row: int | None = None) -> None:
        super().__init__(why.en)
        self.why = why
        self.row = row


@contextmanager
def raising_unreadable(otherwise: Words) -> Iterator[None]:
    """Run foreign code over bytes that may be anything; whatever it raises becomes `Unreadable(otherwise)`.

    Libraries written in Rust report some broken files by a panic, which is no Exception but a BaseException.
    """
    try:
        yield
    except (Unreadable, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except MemoryError as failure:
        raise Unreadable(sentences.NO_ROOM) from failure
    except OSError as failure:
        raise Unreadable(sentences.NOT_OPENED if failure.errno else otherwise) from failure
    except BaseException as failure:
        raise Unreadable(otherwise) from failure
