"""The product's reading beside the oracle's, part by part. `python -m tests.method.agreement.compared 0 50`."""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from tests.oracle import read as oracle_read
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.tables import TABLES, ColumnType

DTYPES: dict[ColumnType, Any] = {
    ColumnType.DATE: pl.Date,
    ColumnType.INT: pl.Int64,
    ColumnType.FLOAT: pl.Float64,
    ColumnType.BOOL: pl.Boolean,
}
Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Difference:
    """One figure that the two do not agree on."""

    engagement: str
    what: str
    product: Any
    oracle: Any

    def __str__(self) -> str:
        return f"{self.engagement} {self.what}: product {self.product}, oracle {self.oracle}"


def ledger_of(tables: Tables) -> Ledger:
    """Rows of plain values as a ledger. An empty text is an empty cell, as in a file."""
    frames = {}
    for name, rows in acceptable(tables).items():
        columns = TABLES[name].columns
        plain = [{c.name: None if r.get(c.name) == "" else r.get(c.name) for c in columns} for r in rows]
        schema = {c.name: DTYPES.get(c.type, pl.String) for c in columns}
        frames[name] = pl.DataFrame(plain, schema=schema)
    return Ledger.from_frames(frames)


def acceptable(tables: Tables) -> Tables:
    """The rows that a ledger takes: those without a cell that has to be there are refused, and all of their id."""
    return {name: _acceptable(name, rows) for name, rows in tables.items()}


def _acceptable(name: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    needed = {c.name for c in TABLES[name].columns if c.required}
    if name == "engagements":
        needed -= {"engagement"}
    refused = {r["id"] for r in rows if any(r.get(column) in (None, "") for column in needed)}
    return [r for r in rows if r["id"] not in refused]


def differences(tables: Tables, as_of: date, playbook: Playbook, engine: str = "numpy") -> list[Difference]:
    """Everything the product and the oracle read differently from these rows."""
    readings = read(ledger_of(tables), [as_of], playbook, engine=engine).readings
    theirs = {r["engagement"]: r for r in oracle_read(acceptable(tables), as_of)}
    return [d for reading in readings for d in _reading(reading, theirs[reading.engagement])]


def _reading(ours: Reading, theirs: dict[str, Any]) -> Iterator[Difference]:
    for item in ours.items:
        their_item = theirs["items"][item.id]
        their_parts = their_item["parts"]
        if len(item.parts) != len(their_parts):
            yield Difference(ours.engagement, f"{item.id} parts", len(item.parts), len(their_parts))
            continue
        for part, their_part in zip(item.parts, their_parts, strict=True):
            for field in ("verdict", "value", "k", "n"):
                mine, other = getattr(part, field), their_part[field]
                if not _same(mine, other):
                    what = f"{item.id}#{part.id}.{field} ({part.verdict}|{their_part['verdict']})"
                    yield Difference(ours.engagement, what, mine, other)
        if item.state != their_item["state"]:
            yield Difference(ours.engagement, f"{item.id} state", str(item.state), their_item["state"])
    for field in ("stage_on_record", "stage_read", "stage_told"):
        if len(ours.items) == 62 and getattr(ours, field) != theirs[field]:
            yield Difference(ours.engagement, field, getattr(ours, field), theirs[field])
    if len(ours.items) == 62 and list(ours.make_good) != list(theirs["make_good"]):
        yield Difference(ours.engagement, "make_good", ours.make_good, theirs["make_good"])


def _same(mine: Any, other: Any) -> bool:
    if mine is None or other is None:
        return mine is other
    if isinstance(mine, str):
        return str(mine) == str(other)
    return abs(float(mine) - float(other)) <= 1e-6 * max(1.0, abs(float(other)))


def main() -> None:
    """List the differences of a range of seeds, then count them by figure."""
    first, last = int(sys.argv[1]), int(sys.argv[2])
    playbook, counted = load_playbook(), Counter[str]()
    for seed in range(first, last):
        tables, as_of = random_tables(seed, 1000)
        for difference in differences(tables, as_of, playbook):
            what = difference.what.partition(" (")[0]
            counted[what] += 1
            if counted[what] <= 3:
                print(f"seed {seed}: {difference}")
    for what, times in counted.most_common():
        print(f"{times:5} {what}")


if __name__ == "__main__":
    main()
