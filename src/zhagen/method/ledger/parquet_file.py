"""A Parquet file as a grid."""

from pathlib import Path

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.origin import Origin
from zhagen.method.ledger.parquet_sound import check_pages
from zhagen.method.ledger.unreadable import reading


def grid_of_parquet(path: Path) -> Grid:
    """The whole file, typed as it is. Raises Unreadable."""
    with reading(sentences.NOT_PARQUET):
        check_pages(path)
        # The path is one file, never a pattern or a partition of a dataset.
        frame = pl.read_parquet(path, glob=False, hive_partitioning=False)
    return Grid(Origin(path.name, None, first_row=1), tuple(frame.columns), frame, typed=True)
