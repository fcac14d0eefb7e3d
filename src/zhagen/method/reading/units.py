"""Which engagements are read, as of which days."""

from collections.abc import Collection, Sequence
from datetime import date

import polars as pl

from zhagen.method.measures.unit import Unit


def units_of(engagements: pl.DataFrame, days: Sequence[date], only: Collection[str] | None = None) -> list[Unit]:
    """A unit for each engagement (by id) and day. `only` limits the engagements; KeyError names unknown ones."""
    rows = engagements.sort("id").to_dicts()
    unknown = sorted(set(only or ()) - {row["id"] for row in rows})
    if unknown:
        raise KeyError(*unknown)
    units: list[Unit] = []
    for row in rows:
        if only and row["id"] not in only:
            continue
        # An engagement that does not say when it started did so on its row's own day.
        started = row["started"] or row["day"]
        units += [
            Unit(len(units) + i, row["id"], row["community"], day, started, row["term"])
            for i, day in enumerate(days)
        ]
    return units
