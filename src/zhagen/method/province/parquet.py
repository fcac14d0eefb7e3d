"""Readings as a table: a row a part of an item, for whoever counts on. Sentences stand in the lines of JSON."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from zhagen.method.reading.model import Item, Part, Reading, Readings

SCHEMA = pa.schema(
    [
        ("engagement", pa.string()),
        ("as_of", pa.date32()),
        ("stage_on_record", pa.string()),
        ("stage_read", pa.string()),
        ("stage_told", pa.bool_()),
        ("item", pa.string()),
        ("stage", pa.string()),
        ("kind", pa.string()),
        ("state", pa.string()),
        ("part", pa.string()),
        ("beside", pa.bool_()),  # shown with the item, never judged
        ("verdict", pa.string()),
        ("value", pa.float64()),
        ("k", pa.float64()),
        ("n", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("unit", pa.string()),
        ("newest", pa.date32()),
        ("records", pa.int64()),  # behind the figure
    ]
)


def write_parquet(readings: Readings, path: Path) -> None:
    """Write the readings; method, playbook and its hash stand in the file's own words. OSError."""
    told = {"method": readings.method, "playbook": readings.playbook, "hash": readings.hash}
    rows = [row for reading in readings.readings for row in _rows(reading)]
    pq.write_table(pa.Table.from_pylist(rows, SCHEMA.with_metadata(told)), path, compression="zstd")


def _rows(reading: Reading) -> Iterator[dict[str, Any]]:
    of_reading = {
        "engagement": reading.engagement,
        "as_of": reading.as_of,
        "stage_on_record": reading.stage_on_record,
        "stage_read": reading.stage_read,
        "stage_told": reading.stage_told,
    }
    for item in reading.items:
        for part in item.parts:
            yield {**of_reading, **_row(item, part, beside=False)}
        for part in item.beside:
            yield {**of_reading, **_row(item, part, beside=True)}


def _row(item: Item, part: Part, *, beside: bool) -> dict[str, Any]:
    return {
        "item": item.id,
        "stage": item.stage,
        "kind": str(item.kind),
        "state": str(item.state),
        "part": part.id,
        "beside": beside,
        "verdict": str(part.verdict),
        "value": part.value,
        "k": part.k,
        "n": part.n,
        "low": part.low,
        "high": part.high,
        "unit": part.unit,
        "newest": part.newest,
        "records": sum(part.evidence.values()),
    }
