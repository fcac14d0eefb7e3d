"""Small folders of partitions."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.ledger import write_ledger
from zhagen.method.province.outputs import Form
from zhagen.method.province.partitions import Partition
from zhagen.method.province.taking import Asked

BEGAN, AS_OF = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
KNOWN = "prepare.goals.know-households"


def make_partition(path: Path, engagements: Sequence[str], homes: int = 30) -> Partition:
    """A ledger of these engagements, each of which knows so many of its 100 homes."""
    works = [
        {"id": one, "engagement": one, "day": BEGAN, "entered": BEGAN, "community": one, "started": BEGAN}
        for one in engagements
    ]
    buildings = [
        {"id": f"b-{one}", "engagement": one, "day": BEGAN, "entered": BEGAN, "households": 100}
        for one in engagements
    ]
    contacts = [
        {
            "id": f"c-{one}-{n}",
            "engagement": one,
            "day": dt.date(2026, 3, 1),
            "entered": dt.date(2026, 3, 1),
            "worker": "w",
            "household": f"h-{n}",
            "mode": "home",
            "made": True,
        }
        for one in engagements
        for n in range(homes)
    ]
    frames = {"engagements": works, "buildings": buildings, "contacts": contacts}
    write_ledger({name: pl.DataFrame(rows) for name, rows in frames.items()}, path, "parquet")
    return Partition(path.name, path)


def asked_of(out: Path, form: Form = Form.JSONL, engine: str = "numpy") -> Asked:
    """The readings of one day, all as it is."""
    return Asked((AS_OF,), None, AccessLevel.INSIDE, False, engine, form, out)
