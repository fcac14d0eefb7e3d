"""The rows of one table, on their way from cells to a checked frame."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from zhagen.method.ledger.origin import Origin
from zhagen.method.tables import Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's rows and where they stood. `headings`: what stands above each declared column in the file."""

    table: Table
    origin: Origin
    headings: Mapping[str, str]
    frame: pl.DataFrame

    def numbers(self) -> pl.Series:
        """The number of every row, as a person counts."""
        return self.origin.numbers(self.frame.height)

    def holding(self, frame: pl.DataFrame) -> "Sheet":
        """The same rows with other cells."""
        return replace(self, frame=frame)

    def only(self, kept: pl.Series) -> "Sheet":
        """The rows where `kept` is true; they keep their numbers."""
        return replace(self, origin=self.origin.only(kept), frame=self.frame.filter(kept))
