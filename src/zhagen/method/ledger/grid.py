"""One file or sheet as it was found: headings and cells."""

from dataclasses import dataclass

import polars as pl

from zhagen.method.ledger.origin import Origin


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
