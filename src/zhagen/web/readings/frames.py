"""Records of engagements as frames, of one moment; a table that did not change is not read again."""

import datetime as dt
import threading
from collections.abc import Collection, Hashable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

import polars as pl
from cachetools import LRUCache

from zhagen.method.ledger import write_ledger
from zhagen.method.ledger.schema import schema_of
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.readings.columns import one_moment
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord

Frames = dict[str, pl.DataFrame]
MEMORY = 128 * 1024 * 1024  # bytes of tables that a process keeps
_KEPT: LRUCache[Hashable, pl.DataFrame] = LRUCache(
    MEMORY, getsizeof=lambda frame: int(frame.estimated_size())
)
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All 42 tables at one moment. `versions`: by table, what no other state of it has."""

    frames: Frames
    versions: Mapping[str, Hashable]


def models_by_table() -> dict[str, type[DatedRecord]]:
    """Every evidence table's model, in the order of the contract."""
    found = {**agency.MODELS, **records.MODELS}
    return {table: found[table] for table in TABLES}


def gather_frames(
    engagements: Collection[UUID], neighbours: Collection[UUID], known_by: dt.date | None = None
) -> Frames:
    """The frames of `take_snapshot`."""
    return take_snapshot(engagements, neighbours, known_by).frames


def take_snapshot(
    engagements: Collection[UUID], neighbours: Collection[UUID], known_by: dt.date | None = None
) -> Snapshot:
    """Typed frames with the declared columns. `known_by`: only rows entered by then.

    Own tables have the rows of `engagements`; community-wide ones, and the table of engagements itself, those of
    `neighbours`: all engagements in the same communities, these included. Those of one engagement are remembered:
    after a save only the tables that it wrote to are read again.
    """
    frames: Frames = {}
    versions: dict[str, Hashable] = {}
    with one_moment() as moment:
        written = moment.versions(neighbours)
        for table, model in models_by_table().items():
            if table == "engagements":  # it says whose records these are, and is never remembered
                frames[table] = moment.table(model, neighbours)
                versions[table] = tuple(frames[table].sort("id").iter_rows())
                continue
            whose = neighbours if TABLES[table].community_wide else engagements
            version = tuple((str(one), written.get((str(one), table))) for one in sorted(whose))
            frame = _recall(table, version)
            if frame is None:
                frame = moment.table(model, whose)
                if len(engagements) == 1:
                    _remember(table, version, frame)
            frames[table], versions[table] = frame, version
    return Snapshot(frames, versions) if known_by is None else _known_by(known_by, frames, versions)


def _known_by(day: dt.date, frames: Frames, versions: Mapping[str, Hashable]) -> Snapshot:
    """The engagement itself is what is read: it stays, whenever its row was entered."""
    known = pl.col("entered").is_null() | (pl.col("entered") <= day)
    rows = {name: frame if name == "engagements" else frame.filter(known) for name, frame in frames.items()}
    return Snapshot(rows, {table: (version, day) for table, version in versions.items()})


def forget_tables() -> None:
    """Read every table anew: for a database that was changed past the services."""
    with _LOCK:
        _KEPT.clear()


def _recall(*key: Hashable) -> pl.DataFrame | None:
    with _LOCK:
        return _KEPT.get(key)


def _remember(table: str, version: Hashable, frame: pl.DataFrame) -> None:
    with _LOCK, suppress(ValueError):  # larger than all that is kept
        _KEPT[table, version] = frame


def put_rows(
    frames: Frames, table: str, gone: Collection[UUID], rows: Collection[dict[str, Any]]
) -> pl.DataFrame:
    """The table's frame with other rows (column -> value) in the place of those with the ids in `gone`."""
    there = frames[table].filter(~pl.col("id").is_in([str(one) for one in gone]))
    schema = schema_of(table)
    return pl.concat([there, pl.DataFrame([{n: row[n] for n in schema} for row in rows], schema=schema)])


def frames_of_rows(rows: Mapping[str, Collection[Mapping[str, Any]]]) -> Frames:
    """All tables, those with the rows (column -> value) that are given; a cell that is left out is empty."""
    return {
        table: pl.DataFrame(
            [{name: row.get(name) for name in schema_of(table)} for row in rows.get(table, ())],
            schema=schema_of(table),
        )
        for table in TABLES
    }


def newest_first(frame: pl.DataFrame, ids: Collection[str]) -> list[str]:
    """The ids in the order of their rows' days, newest first; rows without a day last."""
    rows = frame.filter(pl.col("id").is_in(list(ids))).sort("day", "id", descending=True, nulls_last=True)
    return rows["id"].to_list()


def cells_of(frames: Frames, table: str, *columns: str) -> Iterator[Any]:
    """These columns of a table, row by row, as tuples."""
    return iter(zip(*(frames[table][name].to_list() for name in columns), strict=True))


def write_installation_ledger(folder: Path, form: Literal["csv", "parquet"] = "csv") -> dict[str, int]:
    """Write every agency's engagements into the folder; returns the number of rows by table, empty ones left out.

    Rows stand in the order of their ids, which is that of their making. The log of changes says so, even where the
    disk then fails. Raises OSError as the disk does.
    """
    engagements = agency.all_engagements()
    frames = {table: frame.sort("id") for table, frame in gather_frames(engagements, engagements).items()}
    agency.log_export()
    write_ledger(frames, folder, form)
    return {table: frame.height for table, frame in frames.items() if frame.height}
