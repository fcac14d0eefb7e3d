"""Something in a ledger that may well be a mistake, but does not stop a reading."""

from dataclasses import dataclass
from enum import StrEnum

from zhagen.method.ledger.place import line_of
from zhagen.method.terms import Lang, Words


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
