"""A Parquet file as a grid."""

from pathlib import Path

import polars as pl
import pyarrow.parquet as pq

from zhagen.method.ledger import sentences
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.origin import Origin
from zhagen.method.ledger.unreadable import reading


def grid_of_parquet(path: Path) -> Grid:
    """The whole file, typed as it is. Raises Unreadable.

    Read by pyarrow, though Polars would be quicker: Polars believes a spoilt page header, asks for as much memory as
    it claims, and the whole process ends; no program can catch that. pyarrow looks first and raises.
    """
    with reading(sentences.NOT_PARQUET):
        # The engagement is the same text in row after row: held once, it saves a tenth of a large ledger's memory.
        with pq.ParquetFile(path, read_dictionary=["engagement"]) as file:
            table = file.read(use_threads=False)
        frame = pl.DataFrame(table)
    return Grid(Origin(path.name, None, first_row=1), tuple(frame.columns), frame, typed=True)
