"""Where the rows of a frame stood in the ledger."""

from dataclasses import dataclass, replace

import polars as pl


@dataclass(frozen=True, slots=True)
class Origin:
    """A file, a sheet of a workbook, and the number of each row as a person counts.

    `rows` is there only where the numbers do not run on from `first_row`, so that clean data pays nothing.
    """

    file: str
    sheet: str | None
    first_row: int
    rows: pl.Series | None = None

    def numbers(self, height: int) -> pl.Series:
        """The number of each of `height` rows."""
        if self.rows is not None:
            return self.rows
        return pl.int_range(self.first_row, self.first_row + height, dtype=pl.UInt32, eager=True)

    def only(self, kept: pl.Series) -> "Origin":
        """The rows where `kept` is true."""
        return replace(self, rows=self.numbers(len(kept)).filter(kept))
