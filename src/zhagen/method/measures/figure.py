"""What a measure returns: one row a unit, and the records behind it.

Columns of a figure's frame: unit · value · k · n (those that the shape has), and where they apply
  target      this unit's own target, where it depends on the community
  low, high   an interval
  capped      true: firing counts as watch here        shown      true: not judged here
  away        true: falls away here (n/a)               undecided  true: cannot be told, whatever k and n say
  decided     true: told even below the least count     wait       days until it can be told
  too_early   true: its item cannot be told yet         weak       true: does not decide where the others do
  inside      true: inside its lines here               beyond     true: beyond its last line here
The last ten may come in frames of their own, `flags`, one row a unit at most.
A unit without a row has k = n = 0 (value 0 for a count). A hit that is null cannot be told, and its row is
left out of k and n (G18).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import narwhals as nw

from zhagen.method.measures.engine import Frame


@dataclass(frozen=True, slots=True)
class Figure:
    """One part's figures for all units. `source_records`: table -> frame with unit, id of the records that made it.

    `flags`: further columns by unit, each frame as it is: they meet when the figures leave the engine.
    """

    frame: Frame
    source_records: Mapping[str, Frame] = field(default_factory=dict)
    counts: bool = False
    flags: tuple[Frame, ...] = ()

    def with_flags(self, flags: Frame) -> "Figure":
        """The figure with more columns by unit; flags may name units that have no row yet."""
        return replace(self, flags=(*self.flags, flags))

    def with_source_records(self, **tables: Frame) -> "Figure":
        """The figure with the records of more tables behind it."""
        return replace(self, source_records={**self.source_records, **tables})


def share_of_rows(rows: Frame, hit: nw.Expr, table: str) -> Figure:
    """k/n of rows; `hit` is a boolean expression, null where a needed cell is empty."""
    told = rows.select("unit", "id", hit=hit.cast(nw.Int64)).drop_nulls("hit")
    return Figure(_share_of_hits(told), {table: told.select("unit", "id")})


def share_of_things(rows: Frame, thing: str, hit: nw.Expr, table: str, things: str | None = None) -> Figure:
    """k/n of distinct things (a column of rows): n have a told row, k one that hits.

    `table` names the rows' table, `things` the table that the things are ids of (if any).
    """
    told = rows.select("unit", "id", nw.col(thing).alias("thing"), hit=hit.cast(nw.Int64))
    told = told.drop_nulls(["hit", "thing"])
    singled = told.group_by("unit", "thing").agg(nw.col("hit").max())
    behind = {table: told.select("unit", "id")}
    if things is not None:
        behind[things] = singled.filter(nw.col("hit") == 1).select("unit", id="thing")
    return Figure(_share_of_hits(singled), behind)


def count_of_rows(rows: Frame, table: str) -> Figure:
    """How many rows."""
    records = nw.len().cast(nw.Int64)
    frame = rows.group_by("unit").agg(records.alias("k"), records.alias("value"))
    return Figure(frame, {table: rows.select("unit", "id")}, counts=True)


def count_of_things(rows: Frame, thing: str, table: str, things: str | None = None) -> Figure:
    """How many distinct things (a column of rows; empty ones do not count)."""
    told = rows.select("unit", nw.col(thing).alias("id")).drop_nulls("id")
    different = nw.col("id").n_unique().cast(nw.Int64)
    frame = told.group_by("unit").agg(different.alias("k"), different.alias("value"))
    behind = {table: rows.select("unit", "id")}
    if things is not None:
        behind[things] = told
    return Figure(frame, behind, counts=True)


def share_of_places(units: Frame, rows: Frame, thing: str, places: float, table: str) -> Figure:
    """k/n of a fixed number of places (n, for every unit) that distinct things (a column of rows) fill."""
    counted = count_of_things(rows, thing, table)
    frame = units.select("unit").join(counted.frame.select("unit", "k"), on="unit", how="left")
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.lit(int(places)))
    return Figure(_with_share(frame), counted.source_records)


def share_of_amounts(rows: Frame, amount: str, of: nw.Expr, table: str) -> Figure:
    """Sum of `amount` where `of` holds / sum of `amount`; rows with either empty are left out.

    The frame also has `rows`, the number of records, on which the least count is judged (G6).
    """
    told = rows.select(
        "unit",
        "id",
        whole=nw.col(amount).cast(nw.Float64),
        part_of=nw.when(of).then(nw.col(amount)).otherwise(0.0),
        told=of,
    ).drop_nulls(["whole", "told"])
    frame = told.group_by("unit").agg(
        nw.col("part_of").sum().alias("k"),
        nw.col("whole").sum().alias("n"),
        nw.len().cast(nw.Int64).alias("rows"),
    )
    return Figure(_with_share(frame), {table: told.select("unit", "id")})


def _share_of_hits(rows: Frame) -> Frame:
    """unit, n, k and their share, of rows with `hit` 0 or 1."""
    hits = nw.col("hit")
    return rows.group_by("unit").agg(
        nw.len().cast(nw.Int64).alias("n"), hits.sum().alias("k"), hits.mean().alias("value")
    )


def _with_share(frame: Frame) -> Frame:
    share = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    return frame.with_columns(value=nw.when(nw.col("n") > 0).then(share))
