"""The rows of one table on their way: a grid as it was found, a sheet of declared columns, and where each row stood."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from zhagen.method.tables import Table


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


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells under headings. `frame` has a column for each heading, in order; its own names mean nothing.

    `typed`: the cells were written by a program (Parquet, frames) and not typed by hand.
    """

    origin: Origin
    headings: tuple[str, ...]
    frame: pl.DataFrame
    typed: bool = False

    def only(self, kept: pl.Series) -> "Grid":
        """The rows where `kept` is true; they keep their numbers."""
        return Grid(self.origin.only(kept), self.headings, self.frame.filter(kept), self.typed)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's rows and where they stood. `headings`: what stands above each declared column in the file.

    `flawless`: nothing in its cells and rows is amiss, and nobody need look again.
    """

    table: Table
    origin: Origin
    headings: Mapping[str, str]
    frame: pl.DataFrame
    flawless: bool = False

    def numbers(self) -> pl.Series:
        """The number of every row, as a person counts."""
        return self.origin.numbers(self.frame.height)

    def holding(self, frame: pl.DataFrame) -> "Sheet":
        """The same rows with other cells."""
        return replace(self, frame=frame)

    def spelt_out(self) -> "Sheet":
        """The same rows, with a text in each where texts were listed."""
        return self.holding(self.frame.with_columns(pl.col(pl.Categorical).cast(pl.String)))

    def only(self, kept: pl.Series) -> "Sheet":
        """The rows where `kept` is true; they keep their numbers."""
        return replace(self, origin=self.origin.only(kept), frame=self.frame.filter(kept))
