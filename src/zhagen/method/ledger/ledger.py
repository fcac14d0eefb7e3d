"""The ledger: all evidence tables as checked frames."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from zhagen.method.ledger.assembling import frames_of
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.origin import Origin
from zhagen.method.ledger.remark import Remark
from zhagen.method.tables import TABLES, Table


@dataclass(frozen=True, slots=True)
class Ledger:
    """`frames`: every table by name, with exactly its declared columns; empty where the ledger has none.

    `remarks`: what may be a mistake. `source`: the file or folder it was read from.
    """

    frames: dict[str, pl.DataFrame]
    remarks: tuple[Remark, ...]
    source: str

    @classmethod
    def from_frames(cls, frames: Mapping[str, pl.DataFrame]) -> "Ledger":
        """A ledger from frames that a program holds, by name of table.

        Tables and columns that may be missing in a file may be missing here. Raises BadLedger when a required
        column is missing or a cell is not of its type, KeyError when a name is no table.
        """
        findings = Findings()
        checked = frames_of(_grids(frames), findings)
        return cls(checked, tuple(findings.remarks), "frames")


def _grids(frames: Mapping[str, pl.DataFrame]) -> Iterator[tuple[Table, Grid]]:
    for name, frame in frames.items():
        yield TABLES[name], Grid(Origin(name, None, first_row=1), tuple(frame.columns), frame, typed=True)
