"""A ledger written as a folder of CSV or Parquet files."""

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import polars as pl

from zhagen.method.ledger.names import table_named
from zhagen.method.ledger.schema import empty_frame
from zhagen.method.tables import TABLES


def write_ledger(frames: Mapping[str, pl.DataFrame], folder: Path, form: Literal["csv", "parquet"]) -> None:
    """Write every table that has rows, and `engagements` always; what is written reads back equal.

    Everything is written beside the folder first and then put in its place, so that a break leaves the ledger
    that was there before. Tables of an older ledger in the same folder go; other files stay.
    Raises OSError as the disk does, KeyError when a name is no table.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    stage = folder.parent / f".{folder.name}.{uuid.uuid4().hex}"
    stage.mkdir()
    try:
        for name in frames:
            if name == "engagements" or frames[name].height:
                _write(frames[name], stage / f"{TABLES[name].name}.{form}")
        if "engagements" not in frames:
            _write(empty_frame("engagements"), stage / f"engagements.{form}")
        _put_in_place(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(frame: pl.DataFrame, path: Path) -> None:
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    else:
        frame.write_csv(path)


def _put_in_place(stage: Path, folder: Path) -> None:
    if not folder.exists():
        stage.rename(folder)
        return
    written = {path.name for path in stage.iterdir()}
    for path in sorted(stage.iterdir()):
        path.replace(folder / path.name)
    for path in sorted(folder.iterdir()):
        is_table = path.suffix.lower() in (".csv", ".parquet") and table_named(path.stem) is not None
        if is_table and path.name not in written:
            path.unlink()
